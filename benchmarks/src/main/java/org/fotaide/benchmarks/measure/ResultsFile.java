// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The file that keeps the last result of each benchmark. */
public record ResultsFile(Path file) {
    private static final String HEADING = "## ";

    /** Puts a section in the place of the one of the same name, or behind all others. */
    public void keep(Section section) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        String name = "";
        for (String line : Files.readString(file).split("(?<=\n)", -1)) {
            name = line.startsWith(HEADING) ? line.substring(HEADING.length()).strip() : name;
            parts.merge(name, line, String::concat);
        }
        parts.put(section.name(), section.markdown());
        StringBuilder text = new StringBuilder();
        parts.values().forEach(part -> text.append(part.stripTrailing()).append("\n\n"));
        Files.writeString(file, text.toString().stripTrailing() + "\n");
    }
}
