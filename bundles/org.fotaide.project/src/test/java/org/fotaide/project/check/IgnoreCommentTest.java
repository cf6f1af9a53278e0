// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.text.TextDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables, ¶ stands for a line break and → for a tab. */
class IgnoreCommentTest {
    /** A file with findings, and what it becomes when the first of a code is silenced. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '§', textBlock = """
            fota.yaml ; rom-case ; product: {ptype: 45772}¶version: V1.0.2t45772(a)¶ ; product: {ptype: 45772}¶# fota:ignore rom-case¶version: V1.0.2t45772(a)¶
            fota.yaml ; rom-case ; product: {ptype: 45772}¶version: v1.0.2t45772(a)¶releases:¶  - V1.0.1t45772(a)¶ ; product: {ptype: 45772}¶version: v1.0.2t45772(a)¶releases:¶  # fota:ignore rom-case¶  - V1.0.1t45772(a)¶
            fota.yaml ; rom-flag ; product: {ptype: 45772}¶# fota:ignore rom-case (old)¶version: V1.0.2t45772(x)¶ ; product: {ptype: 45772}¶# fota:ignore rom-case, rom-flag (old)¶version: V1.0.2t45772(x)¶
            fota.yaml ; rom-flag ; product: {ptype: 45772}¶version: V1.0.2t45772(x) # fota:ignore rom-case¶ ; product: {ptype: 45772}¶version: V1.0.2t45772(x) # fota:ignore rom-case, rom-flag¶
            a.c       ; rom-case ; f("V1.0.2t45772(a)")¶g() // fota:ignore rom-flag¶ ; // fota:ignore rom-case¶f("V1.0.2t45772(a)")¶g() // fota:ignore rom-flag¶
            a.c       ; rom-case ; f("V1.0.2t45772(a)") ; // fota:ignore rom-case¶f("V1.0.2t45772(a)")
            a.c       ; rom-case ; #define A \\¶  "V1.0.2t45772(a)"¶ ; #define A \\¶  "V1.0.2t45772(a)"  // fota:ignore rom-case¶
            a.c       ; rom-case ; #define A \\¶  "V1.0.2t45772(a)" \\¶  "b"¶ ;
            Makefile  ; build-map ; all:¶\tmake SPI_SIZE_MAP=7 \\¶  APP=1¶ ; all:¶\t# fota:ignore build-map¶\tmake SPI_SIZE_MAP=7 \\¶  APP=1¶
            eagle.app.v6.new.2048.ld ; linker-origin ; MEMORY¶{¶  irom0_0_seg : org = 0x40301010, len = 0xE0000¶}¶ ; MEMORY¶{¶  /* fota:ignore linker-origin */¶  irom0_0_seg : org = 0x40301010, len = 0xE0000¶}¶
            partitions.csv ; partition-overlap ; nvs, data, nvs, 0x9000, 0x6000¶phy, data, phy, 0xa000, 0x1000¶ ; nvs, data, nvs, 0x9000, 0x6000¶# fota:ignore partition-overlap¶phy, data, phy, 0xa000, 0x1000¶
            """)
    void silences_that_finding_and_nothing_else(String name, String code, String text, String expected)
            throws Exception {
        TextDocument document = document(name, text);
        List<Finding> findings = new CheckText(document).call(Progress.NONE);
        Finding finding = findings.stream()
                .filter(each -> each.code().id().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(findings.toString()));
        assertEquals(
                Optional.ofNullable(expected).map(after -> document(name, after).text()),
                new IgnoreComment(document, Checkers.installed()).on(finding).map(edit -> document.with(List.of(edit))
                        .text()));
    }

    private static TextDocument document(String name, String text) {
        return new TextDocument(Path.of(name), text.replace('¶', '\n').replace('→', '\t'));
    }
}
