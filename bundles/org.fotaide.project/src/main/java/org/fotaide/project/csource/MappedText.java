// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource;

import java.util.Arrays;
import org.fotaide.firmware.finding.Span;

/** The value of something in a source, and which characters of the source spell each character of it. Immutable. */
public final class MappedText {
    private final String value;
    private final int[] starts;
    private final int[] ends;
    private final int whenEmpty;

    private MappedText(Builder builder) {
        this.value = builder.value.toString();
        this.starts = Arrays.copyOf(builder.starts, value.length());
        this.ends = Arrays.copyOf(builder.ends, value.length());
        this.whenEmpty = builder.whenEmpty;
    }

    /** What a program would have. */
    public String value() {
        return value;
    }

    /** The characters of the source that spell a part of the value; between two characters where the part is empty. */
    public Span source(Span part) {
        if (part.length() > 0) {
            return Span.of(starts[part.start()], ends[part.end() - 1]);
        }
        if (value.isEmpty()) {
            return Span.at(whenEmpty);
        }
        return Span.at(part.start() > 0 ? ends[part.start() - 1] : starts[0]);
    }

    /** Where one character of the value stands. */
    public Span source(int index) {
        return Span.of(starts[index], ends[index]);
    }

    /** Collects the characters of one, whose places come in the order of the source. */
    static final class Builder {
        private final StringBuilder value = new StringBuilder();
        private final int whenEmpty;
        private int[] starts = new int[32];
        private int[] ends = new int[32];

        /**
         * @param whenEmpty where a value of no characters stands
         */
        Builder(int whenEmpty) {
            this.whenEmpty = whenEmpty;
        }

        void add(char c, int start, int end) {
            int length = value.length();
            if (length == starts.length) {
                starts = Arrays.copyOf(starts, 2 * length);
                ends = Arrays.copyOf(ends, 2 * length);
            }
            value.append(c);
            starts[length] = start;
            ends[length] = end;
        }

        MappedText text() {
            return new MappedText(this);
        }
    }
}
