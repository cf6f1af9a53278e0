// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.pull;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The head of an answer as the vendor's libraries look for it in one piece of text: by fixed strings, not by lines, and with
 * names in no other case (PROTOCOLS 7.1).
 *
 * @param text what has come, one character a byte
 */
record SegmentHead(String text) {
    private static final String END = "\r\n\r\n";
    private static final String LENGTH = "Content-Length: ";

    static SegmentHead of(byte[] segment) {
        return new SegmentHead(new String(segment, StandardCharsets.ISO_8859_1));
    }

    SegmentHead and(byte[] segment) {
        return new SegmentHead(text + new String(segment, StandardCharsets.ISO_8859_1));
    }

    boolean whole() {
        return text.contains(END);
    }

    boolean contains(String words) {
        return text.contains(words);
    }

    /** The length that it states in bytes, if it is whole and states one above 0 behind exactly these characters. */
    Optional<Long> length() {
        int from = text.indexOf(LENGTH) + LENGTH.length();
        int to = text.indexOf("\r\n", from);
        if (!whole() || from < LENGTH.length() || to < 0) {
            return Optional.empty();
        }
        String digits = text.substring(from, to);
        return digits.matches("\\d{1,9}")
                ? Optional.of(Long.parseLong(digits)).filter(length -> length > 0)
                : Optional.empty();
    }

    /** What came behind it. */
    byte[] rest() {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return Arrays.copyOfRange(bytes, text.indexOf(END) + END.length(), bytes.length);
    }
}
