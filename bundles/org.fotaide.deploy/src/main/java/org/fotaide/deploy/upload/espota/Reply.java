// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A datagram from the device (PROTOCOLS 1.3, 1.4). */
sealed interface Reply {
    /** The datagram, without blanks around it. */
    String text();

    /** It will connect. */
    record Accepted(String text) implements Reply {}

    /** It wants a password. */
    record PasswordWanted(String text, Nonce nonce) implements Reply {}

    /** It wants a password, in a way that is not known here. */
    record NonceUnknown(String text, int length) implements Reply {}

    /** The password's proof was wrong. */
    record PasswordRefused(String text) implements Reply {}

    /** Its Updater does not begin. */
    record Refused(String text) implements Reply {}

    /** Nothing that a device says. */
    record Unintelligible(String text) implements Reply {}

    Pattern PASSWORD = Pattern.compile("AUTH\\b\\s*(.*)", Pattern.DOTALL);

    static Reply of(String datagram) {
        String text = datagram.strip();
        if (text.equals("OK")) {
            return new Accepted(text);
        }
        if (text.equals("Authentication Failed")) {
            return new PasswordRefused(text);
        }
        if (text.startsWith("ERR")) {
            return new Refused(text);
        }
        Matcher password = PASSWORD.matcher(text);
        if (password.matches()) {
            String nonce = password.group(1);
            Optional<Nonce> known = Nonce.of(nonce);
            return known.isPresent() ? new PasswordWanted(text, known.get()) : new NonceUnknown(text, nonce.length());
        }
        return new Unintelligible(text);
    }
}
