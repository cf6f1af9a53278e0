// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fotaide.project.text.TextDocument;

/** Which files are partition tables, told by their name and their first lines. */
record TableFiles(Path file) {
    private static final int LINES = 30;
    private static final int LONGEST_LINE = 300;
    private static final Pattern HEADER = Pattern.compile("(?i)#+\\s*name\\s*,\\s*type\\s*,\\s*subtype\\b.*");
    private static final Pattern ROW = Pattern.compile(
            "(?i)[^,#]{1,40},\\s*(app\\s*,\\s*(factory|test|ota_\\d+)|data\\s*,\\s*(nvs|ota|phy|spiffs|fat|littlefs|coredump))\\s*,"
                    + "\\s*(0x[0-9a-f]+|\\d+[km]?)?\\s*,\\s*(0x[0-9a-f]+|\\d+[km]?)\\s*(,.*)?");

    /** The first line of the CSV files of ESP-IDF's generator of NVS contents. */
    private static final Pattern OTHER = Pattern.compile("(?i)\\s*key\\s*,\\s*type\\s*,.*");

    private Optional<String> name() {
        return Optional.ofNullable(file.getFileName())
                .map(name -> name.toString().toLowerCase(Locale.ROOT));
    }

    boolean isCsv() {
        return name().filter(name -> name.endsWith(".csv")).isPresent();
    }

    private boolean isNamedSo() {
        return name().filter(name -> name.matches("(.*[^a-z])?partitions?([^a-z].*)?\\.csv"))
                .isPresent();
    }

    /** Whether it is a CSV file of another kind, whatever its name. */
    boolean isForeign(TextDocument document) {
        return firstLines(document).anyMatch(line -> OTHER.matcher(line).matches());
    }

    private static Stream<String> firstLines(TextDocument document) {
        return IntStream.range(0, Math.min(LINES, document.lines()))
                .mapToObj(document::line)
                .filter(line -> line.length() < LONGEST_LINE)
                .map(line -> document.text(line).strip());
    }

    boolean isTable(TextDocument document) {
        if (isForeign(document)) {
            return false;
        }
        return isNamedSo()
                || firstLines(document)
                        .anyMatch(line -> HEADER.matcher(line).matches()
                                || ROW.matcher(line).matches());
    }
}
