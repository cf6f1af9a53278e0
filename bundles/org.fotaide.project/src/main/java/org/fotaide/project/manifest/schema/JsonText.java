// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.schema;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Writes maps, lists, texts, numbers and truth values as indented JSON. */
final class JsonText {
    private static final String STEP = "  ";

    private final StringBuilder text = new StringBuilder();

    String of(Object value) {
        write(value, "");
        return text.append('\n').toString();
    }

    private void write(Object value, String indent) {
        if (value instanceof Map<?, ?> map) {
            block('{', '}', map.entrySet().iterator(), indent, entry -> {
                quote(entry.getKey().toString());
                text.append(": ");
                write(entry.getValue(), indent + STEP);
            });
        } else if (value instanceof List<?> list) {
            block('[', ']', list.iterator(), indent, item -> write(item, indent + STEP));
        } else if (value instanceof Number || value instanceof Boolean) {
            text.append(value);
        } else {
            quote(value.toString());
        }
    }

    private <T> void block(char open, char close, Iterator<T> items, String indent, Consumer<T> writer) {
        text.append(open);
        String separator = "\n";
        boolean any = items.hasNext();
        while (items.hasNext()) {
            text.append(separator).append(indent).append(STEP);
            writer.accept(items.next());
            separator = ",\n";
        }
        text.append(any ? "\n" + indent : "").append(close);
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\n' -> text.append("\\n");
                default -> text.append(c < 0x20 ? String.format(Locale.ROOT, "\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        text.append('"');
    }
}
