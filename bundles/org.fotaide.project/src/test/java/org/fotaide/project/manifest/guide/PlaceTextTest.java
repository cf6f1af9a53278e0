// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.cursor.ManifestCursor;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTextTest {
    /** A fota.yaml with a bar, and how what it tells there begins. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "flash: {regions: [{name: a, offset: 0x7E|000, size: 4KB}]}; **0x7E000** in a flash of 1MB 512+512 (map 2)",
                "flash: {size: 2MB, regions: [{offset: 0x1FC|000}]}; **0x1FC000** in a flash of 2MB 512+512 (map 3)",
                "flash: {size: 1MB, map: 51|2+512}; ```text",
                "flash: {size: 1M|B}; ```text",
                "flash: {si|ze: 1MB}; ''",
                "flash: {regions: [{off|set: 0x7E000}]}; ''",
                "flash: {size: 3MB, regions: [{offset: 0x7E|000}]}; ''",
                "flash: {regions: [{offset: x|y, size: 4KB}]}; ''",
                "flash: {regions: [{offset: 0x7E000, size: 4|KB}]}; ''",
            })
    void tells_what_lies_where(String marked, String expected) {
        int bar = marked.indexOf('|');
        ManifestReading reading =
                ManifestReading.of(SourceText.of(new TextDocument(Path.of("fota.yaml"), marked.replace("|", ""))));
        Optional<String> text = new ManifestCursor(reading).place(bar).flatMap(new PlaceText(reading)::at);
        assertEquals(
                expected,
                text.map(told -> told.lines().findFirst().orElseThrow()).orElse(""));
    }
}
