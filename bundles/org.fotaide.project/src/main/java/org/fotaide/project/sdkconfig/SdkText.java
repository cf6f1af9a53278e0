// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.sdkconfig;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;

/**
 * An sdkconfig as it stands in its file. Takes any text.
 *
 * @param document the file
 * @param lines those that set a key, or say that it is not set
 */
record SdkText(TextDocument document, List<Line> lines) {
    private static final String START = "CONFIG_";
    private static final Pattern UNSET = Pattern.compile("#\\s*(CONFIG_\\w+) is not set\\s*");

    /**
     * One line.
     *
     * @param name the characters of the key
     * @param value those of the value, without quotation marks; empty where the key is not set
     * @param whole all of the line
     */
    record Line(String key, Span name, Optional<Span> value, Span whole) {
        boolean holds(int offset) {
            return whole.start() <= offset && offset <= whole.end();
        }
    }

    SdkText {
        lines = List.copyOf(lines);
    }

    static SdkText of(SourceText source) {
        TextDocument document = source.document();
        List<Line> lines = new ArrayList<>();
        for (int line = 0; line < document.lines(); line++) {
            read(document, document.line(line)).ifPresent(lines::add);
        }
        return new SdkText(document, lines);
    }

    private static Optional<Line> read(TextDocument document, Span whole) {
        String text = document.text(whole);
        if (text.startsWith("#")) {
            Matcher unset = UNSET.matcher(text);
            return unset.matches()
                    ? Optional.of(new Line(
                            unset.group(1),
                            Span.of(whole.start() + unset.start(1), whole.start() + unset.end(1)),
                            Optional.empty(),
                            whole))
                    : Optional.empty();
        }
        int sign = text.indexOf('=');
        if (!text.startsWith(START) || sign < 0) {
            return Optional.empty();
        }
        String key = text.substring(0, sign).strip();
        return Optional.of(new Line(
                key,
                Span.of(whole.start(), whole.start() + key.length()),
                Optional.of(value(text, whole.start(), sign + 1)),
                whole));
    }

    private static Span value(String text, int start, int from) {
        int first = from;
        int end = text.length();
        while (first < end && blank(text.charAt(first))) {
            first++;
        }
        while (end > first && blank(text.charAt(end - 1))) {
            end--;
        }
        if (first < end && text.charAt(first) == '"') {
            first++;
            end -= end > first && text.charAt(end - 1) == '"' ? 1 : 0;
        }
        return Span.of(start + first, start + end);
    }

    private static boolean blank(char sign) {
        return Character.isWhitespace(sign);
    }

    String text(Span span) {
        return document.text(span);
    }

    /** The first line about a key. */
    Optional<Line> line(String key) {
        return lines.stream().filter(line -> line.key().equals(key)).findFirst();
    }
}
