// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.espota;

import java.nio.charset.StandardCharsets;

/** Reads a datagram as the library does: no number is 0, and nothing is ever malformed (PROTOCOLS 1.2). */
final class DatagramText {
    private final String text;
    private int at;

    DatagramText(byte[] datagram) {
        this.text = new String(datagram, StandardCharsets.ISO_8859_1);
    }

    /** Skips blanks and reads digits; what is too large for a device's int becomes the largest one. */
    int number() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        long value = 0;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            value = Math.min(Integer.MAX_VALUE, value * 10 + (text.charAt(at) - '0'));
            at++;
        }
        return (int) value;
    }

    void skip() {
        at = Math.min(text.length(), at + 1);
    }

    /** The text up to one of the ends, which is skipped, or to the end of the datagram. */
    String until(String ends) {
        int start = at;
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String part = text.substring(start, at);
        skip();
        return part;
    }
}
