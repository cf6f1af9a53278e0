// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The functions that update a device, each with what is told about it.
 *
 * @param texts in Markdown, by name, in the order of the table
 */
record Functions(Map<String, String> texts) {
    private static final String TABLE = "functions.md";
    private static final String SECTION = "## ";

    Functions {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    static Functions installed() {
        return Holder.INSTALLED;
    }

    private static final class Holder {
        static final Functions INSTALLED = read();

        private static Functions read() {
            try (InputStream table = Functions.class.getResourceAsStream(TABLE)) {
                return of(new String(table.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(TABLE + " is in the same jar", e);
            }
        }
    }

    /** The table in its own form: a section for each function, headed by all its names. */
    static Functions of(String table) {
        Map<String, String> texts = new LinkedHashMap<>();
        String[] sections = table.split("(?m)^" + SECTION);
        for (int i = 1; i < sections.length; i++) {
            int end = sections[i].indexOf('\n');
            String body = sections[i].substring(end).strip() + "\n";
            for (String name : sections[i].substring(0, end).split(" ")) {
                texts.put(name, "**" + name + "**\n\n" + body);
            }
        }
        return new Functions(texts);
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name));
    }
}
