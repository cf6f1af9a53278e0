// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number used once, as text: the device's, or this side's answer to it.
 *
 * @param text 32 hexadecimal digits in the MD5 form, 64 in the SHA-256 form (PROTOCOLS 1.4)
 */
record Nonce(String text) {
    private static final int MD5_DIGITS = 32;
    private static final int SHA256_DIGITS = 64;
    private static final Pattern HEXADECIMAL = Pattern.compile("\\p{XDigit}*");
    private static final SecureRandom RANDOM = new SecureRandom();

    static Optional<Nonce> of(String text) {
        boolean known = text.length() == MD5_DIGITS || text.length() == SHA256_DIGITS;
        return known && HEXADECIMAL.matcher(text).matches() ? Optional.of(new Nonce(text)) : Optional.empty();
    }

    boolean sha256() {
        return text.length() == SHA256_DIGITS;
    }

    /**
     * This side's nonce of the same length. The Arduino tools hash the file's name and size; devices check its length only,
     * and a random one cannot be computed in advance.
     */
    Nonce counterpart() {
        byte[] random = new byte[text.length() / 2];
        RANDOM.nextBytes(random);
        return new Nonce(HexFormat.of().formatHex(random));
    }
}
