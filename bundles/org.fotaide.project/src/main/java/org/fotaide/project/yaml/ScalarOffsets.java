// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import java.util.Arrays;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;

/** Where each character of a scalar's value comes from in the raw text that spells it (YAML 1.2, chapters 7 and 8). */
final class ScalarOffsets {
    private final String raw;
    private final YamlScalar.Style style;
    private final String value;
    private final int[] starts;
    private final int[] ends;
    private int filled;

    ScalarOffsets(String raw, YamlScalar.Style style, String value) {
        this.raw = raw;
        this.style = style;
        this.value = value;
        this.starts = new int[value.length()];
        this.ends = new int[value.length()];
    }

    /** Empty if the two do not go together, as when a repaired draft was parsed. */
    Optional<Span> find(Span inValue) {
        boolean aligned = style.block() ? alignBlock() : alignFlow();
        if (!aligned || inValue.end() > value.length()) {
            return Optional.empty();
        }
        if (inValue.length() > 0) {
            return Optional.of(Span.of(starts[inValue.start()], ends[inValue.end() - 1]));
        }
        if (inValue.start() < value.length()) {
            return Optional.of(Span.at(starts[inValue.start()]));
        }
        return Optional.of(Span.at(filled == 0 ? contentStart() : ends[filled - 1]));
    }

    private int contentStart() {
        return style.quoted() && !raw.isEmpty() ? 1 : 0;
    }

    private boolean alignFlow() {
        int end = style.quoted() && raw.length() > 1 ? raw.length() - 1 : raw.length();
        int at = contentStart();
        while (at >= 0 && at < end) {
            int gap = gapEnd(at, end);
            at = gap > at ? gap(at, gap) : unit(at, end);
        }
        return at >= 0 && filled == value.length();
    }

    /** The end of a run of blanks and line breaks. */
    private int gapEnd(int at, int end) {
        int to = at;
        while (to < end && isBlankOrBreak(raw.charAt(to))) {
            to++;
        }
        return to;
    }

    private int gap(int from, int to) {
        return breaks(from, to) == 0 ? put(raw.substring(from, to), from) : fold(from, to);
    }

    /** One line break is a space, each more a line feed; an escaped one is nothing. */
    private int fold(int from, int to) {
        int breaks = breaks(from, to);
        if (breaks == 1) {
            return put(" ", from, to);
        }
        return put("\n".repeat(breaks - 1), from, to);
    }

    private int breaks(int from, int to) {
        int breaks = 0;
        for (int i = from; i < to; i++) {
            if (isBreak(raw.charAt(i)) && !raw.startsWith("\r\n", i)) {
                breaks++;
            }
        }
        return breaks;
    }

    private int unit(int at, int end) {
        char c = raw.charAt(at);
        if (style == YamlScalar.Style.SINGLE_QUOTED && c == '\'') {
            return put("'", at, Math.min(at + 2, end));
        }
        if (style == YamlScalar.Style.DOUBLE_QUOTED && c == '\\') {
            return escape(at, end);
        }
        return put(String.valueOf(c), at);
    }

    private int escape(int at, int end) {
        if (at + 1 >= end) {
            return -1;
        }
        char kind = raw.charAt(at + 1);
        int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
        int to = at + 2 + digits;
        if (isBreak(kind)) {
            int gap = gapEnd(at + 1, end);
            return put("\n".repeat(breaks(at + 1, gap) - 1), at, gap);
        }
        if (to > end || filled >= value.length()) {
            return -1;
        }
        int length = Character.charCount(value.codePointAt(filled));
        return put(value.substring(filled, filled + length), at, to);
    }

    /** A block's lines carry its value as it is, behind their indentation. */
    private boolean alignBlock() {
        int at = indentEnd(breakEnd(lineEnd(0)));
        while (at < raw.length() && filled < value.length()) {
            char wanted = value.charAt(filled);
            if (isBreak(raw.charAt(at))) {
                int to = breakEnd(at);
                if (wanted == '\n' || wanted == ' ') {
                    put(String.valueOf(wanted), at, to);
                }
                at = indentEnd(to);
            } else if (put(raw.substring(at, at + 1), at) >= 0) {
                at++;
            } else {
                return false;
            }
        }
        // the line feed that ends the value may be cut off the span
        while (filled < value.length() && value.charAt(filled) == '\n') {
            put("\n", raw.length(), raw.length());
        }
        return filled == value.length();
    }

    private int breakEnd(int at) {
        return Math.min(raw.length(), raw.startsWith("\r\n", at) ? at + 2 : at + 1);
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < raw.length() && !isBreak(raw.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Skips blanks until the rest of the line begins as the value goes on. */
    private int indentEnd(int from) {
        int at = from;
        while (at < raw.length() && raw.charAt(at) == ' ') {
            at++;
        }
        int kept = filled;
        while (kept < value.length() && value.charAt(kept) == ' ') {
            kept++;
        }
        return Math.max(from, at - (kept - filled));
    }

    /** Characters that spell themselves. */
    private int put(String characters, int from) {
        if (!goesOnWith(characters)) {
            return -1;
        }
        for (int i = 0; i < characters.length(); i++) {
            starts[filled] = from + i;
            ends[filled++] = from + i + 1;
        }
        return from + characters.length();
    }

    /** A character that cannot stand in YAML was parsed as U+FFFD. */
    private boolean goesOnWith(String characters) {
        if (filled + characters.length() > value.length()) {
            return false;
        }
        for (int i = 0; i < characters.length(); i++) {
            char c = value.charAt(filled + i);
            if (c != characters.charAt(i) && c != '\uFFFD') {
                return false;
            }
        }
        return true;
    }

    /** Characters that a longer run spells together. */
    private int put(String characters, int from, int to) {
        if (!value.startsWith(characters, filled)) {
            return -1;
        }
        Arrays.fill(starts, filled, filled + characters.length(), from);
        Arrays.fill(ends, filled, filled + characters.length(), to);
        filled += characters.length();
        return to;
    }

    private static boolean isBreak(char c) {
        return c == '\n' || c == '\r';
    }

    private static boolean isBlankOrBreak(char c) {
        return c == ' ' || c == '\t' || isBreak(c);
    }
}
