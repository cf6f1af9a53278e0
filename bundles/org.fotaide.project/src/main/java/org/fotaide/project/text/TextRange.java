// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.text;

import java.util.Comparator;

/**
 * A run of characters of a text.
 *
 * @param start the first character
 * @param end the character after the last
 */
public record TextRange(Position start, Position end) implements Comparable<TextRange> {
    /** The place before the first character. */
    public static final TextRange START = new TextRange(Position.START, Position.START);

    public TextRange {
        if (end.compareTo(start) < 0) {
            throw new IllegalArgumentException("a range ends before it starts: " + start + " to " + end);
        }
    }

    /** Whether they share a character or an end. */
    public boolean meets(TextRange other) {
        return start.compareTo(other.end) <= 0 && other.start.compareTo(end) <= 0;
    }

    @Override
    public int compareTo(TextRange other) {
        return Comparator.comparing(TextRange::start)
                .thenComparing(TextRange::end)
                .compare(this, other);
    }

    /** As people count, from 1: {@code 4:10-4:27}. */
    @Override
    public String toString() {
        return start + "-" + end;
    }
}
