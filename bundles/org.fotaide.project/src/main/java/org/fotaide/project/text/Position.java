// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.text;

import java.util.Comparator;

/**
 * A place between two characters of a text.
 *
 * @param line counts from 0
 * @param column in UTF-16 units, counts from 0
 */
public record Position(int line, int column) implements Comparable<Position> {
    public static final Position START = new Position(0, 0);

    public Position {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("not a position: " + line + ":" + column);
        }
    }

    @Override
    public int compareTo(Position other) {
        return Comparator.comparingInt(Position::line)
                .thenComparingInt(Position::column)
                .compare(this, other);
    }

    /** As people count, from 1: {@code 4:10}. */
    @Override
    public String toString() {
        return (line + 1) + ":" + (column + 1);
    }
}
