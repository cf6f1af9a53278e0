// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.finding;

/**
 * A run of characters in a text, as offsets in UTF-16 units that count from 0.
 *
 * @param start the first character
 * @param end the character after the last; equal to {@code start} where something is missing
 */
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    public static Span of(int start, int end) {
        return new Span(start, end);
    }

    /** The place between two characters where something should have stood. */
    public static Span at(int offset) {
        return new Span(offset, offset);
    }

    public int length() {
        return end - start;
    }
}
