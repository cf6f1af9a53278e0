// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Texts about things that have names, from a file of sections: {@code ## NAME NAME…}, and below it what is told of each.
 *
 * @param texts in Markdown and headed by the name, by name, in the order of the file
 */
public record TextTable(Map<String, String> texts) {
    private static final String SECTION = "## ";

    public TextTable {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** A table that lies beside a class, in the same jar. */
    public static TextTable beside(Class<?> neighbour, String file) {
        try (InputStream table = neighbour.getResourceAsStream(file)) {
            return of(new String(table.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is in the same jar", e);
        }
    }

    public static TextTable of(String table) {
        Map<String, String> texts = new LinkedHashMap<>();
        String[] sections = table.split("(?m)^" + SECTION);
        for (int i = 1; i < sections.length; i++) {
            int end = sections[i].indexOf('\n');
            String body = sections[i].substring(end).strip() + "\n";
            for (String name : sections[i].substring(0, end).split(" ")) {
                texts.put(name, "**" + name + "**\n\n" + body);
            }
        }
        return new TextTable(texts);
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }
}
