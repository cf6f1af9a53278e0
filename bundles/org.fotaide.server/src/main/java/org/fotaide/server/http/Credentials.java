// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.fotaide.server.key.KeySecret;

/**
 * Reads the header Authorization: {@code token KEY} as the vendor's documents have it, {@code Bearer KEY}, or Basic, as
 * ESP8266httpUpdate sends it, with the key for a password.
 */
record Credentials(String header) {
    private static final int LONGEST = 200;

    KeySecret secret() {
        int blank = header.indexOf(' ');
        if (blank < 0 || header.length() > LONGEST) {
            return new KeySecret("");
        }
        String rest = header.substring(blank + 1).strip();
        return switch (header.substring(0, blank).toLowerCase(Locale.ROOT)) {
            case "token", "bearer" -> new KeySecret(rest);
            case "basic" -> new KeySecret(password(rest));
            default -> new KeySecret("");
        };
    }

    private static String password(String encoded) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException noBase64) {
            return "";
        }
    }
}
