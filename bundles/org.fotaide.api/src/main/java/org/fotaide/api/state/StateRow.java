// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One line of a state file: fields with tabs between them. Tabs, line ends and other control characters inside a field are
 * written as {@code \}{@code uXXXX}, a backslash as two.
 *
 * @param fields any texts, at least one
 */
public record StateRow(List<String> fields) {
    private static final char SEPARATOR = '\t';

    public StateRow {
        fields = List.copyOf(fields);
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("a row has a field");
        }
    }

    public static StateRow of(String... fields) {
        return new StateRow(List.of(fields));
    }

    /** A field, or an empty text where a row that another version wrote has none. */
    public String field(int index) {
        return index < fields.size() ? fields.get(index) : "";
    }

    String line() {
        return fields.stream().map(StateRow::written).collect(Collectors.joining(String.valueOf(SEPARATOR)));
    }

    private static String written(String field) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c == '\\') {
                text.append("\\\\");
            } else if (Character.isISOControl(c) || Character.isSurrogate(c) || c == '\uFFFD') {
                text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    /** Reads a line; empty if no program wrote it so. */
    static Optional<StateRow> parse(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i++);
            if (c == SEPARATOR) {
                fields.add(field.toString());
                field.setLength(0);
            } else if (c != '\\') {
                if (Character.isISOControl(c) || c == '\uFFFD') {
                    return Optional.empty();
                }
                field.append(c);
            } else if (line.startsWith("\\", i)) {
                field.append('\\');
                i++;
            } else {
                if (!line.substring(i).matches("(?s)u[0-9a-f]{4}.*")) {
                    return Optional.empty();
                }
                field.append((char) Integer.parseInt(line.substring(i + 1, i + 5), 16));
                i += 5;
            }
        }
        fields.add(field.toString());
        return Optional.of(new StateRow(fields));
    }
}
