// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.check.FixText;
import org.fotaide.project.text.TextDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FixesTest {
    static Stream<String> spoilt() {
        return Samples.SPOILT.stream().flatMap(text -> Stream.of(text, text.replace("\n", "\r\n")));
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void every_fix_removes_its_finding_and_brings_no_new_one(String text) throws CancelledException {
        CheckedText spoilt = new CheckedText(new TextDocument(Marked.FILE, text));
        assertFalse(spoilt.findings().isEmpty());
        spoilt.assertFixesMend();
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void sure_fixes_come_to_an_end_and_leave_none(String text) throws CancelledException {
        TextDocument fixed = new FixText(new TextDocument(Marked.FILE, text))
                .call(Progress.NONE)
                .document();
        assertTrue(
                new CheckedText(fixed).findings().stream().allMatch(finding -> finding.sureFix()
                        .isEmpty()),
                fixed.text());
    }

    @ParameterizedTest
    @MethodSource("spoilt")
    void fixes_keep_the_line_ends(String text) throws CancelledException {
        TextDocument fixed = new FixText(new TextDocument(Marked.FILE, text))
                .call(Progress.NONE)
                .document();
        if (text.contains("\r\n")) {
            assertFalse(fixed.text().replace("\r\n", "").contains("\n"), fixed.text());
        } else {
            assertFalse(fixed.text().contains("\r"), fixed.text());
        }
    }

    static Stream<Arguments> mended() {
        return Stream.of(
                arguments("version: V1.0.2.T45772（A）  # c", "version: v1.0.2t45772(a)  # c"),
                arguments("version: 'V1.0.2.T45772（A）'", "version: 'v1.0.2t45772(a)'"),
                arguments("version: \"V1.0.2.\\u0054\\u0034\\u0035772（A）\"", "version: \"v1.0.2t45772(a)\""),
                arguments("version: |\n  V1.0.2t45772(A)", "version: v1.0.2t45772(a)"),
                arguments("version: v1.0.2t45772(a)\nversoin: x", "version: v1.0.2t45772(a)\nversoin: x"),
                arguments("version: v1.0.2t45772(a)\nflahs: {}", "version: v1.0.2t45772(a)\nflash: {}"),
                arguments("versoin: v1.0.2t45772(a)", "version: v1.0.2t45772(a)"),
                arguments("version:v1.0.2t45772(a)", "version: v1.0.2t45772(a)"),
                arguments(
                        "version: v1.0.2t45772(a)\nflash:\n\tsize:\t1 mb",
                        "version: v1.0.2t45772(a)\nflash:\n  size: 1MB"),
                arguments(
                        "version: v1.0.2t45772(a)\nreleases: V1.0.1t45772(a)",
                        "version: v1.0.2t45772(a)\nreleases: [v1.0.1t45772(a)]"),
                arguments(
                        "version: v1.0.2t45772(a)\nreleases: [v1.0.1t45772(a), v1.0.1t45772(a)]",
                        "version: v1.0.2t45772(a)\nreleases: [v1.0.1t45772(a)]"),
                arguments(
                        "version: &v v1.0.2t45772(a)\nbuild: {system: make, directory: *v}",
                        "version: v1.0.2t45772(a)\nbuild: {system: make, directory: v1.0.2t45772(a)}"),
                arguments(
                        "version: v1.0.2t45772(a)\nbuild: &b\n  system: make\nsign: *b",
                        "version: v1.0.2t45772(a)\nbuild: &b\n  system: make\nsign: *b"),
                arguments(
                        "version: v1.0.2t45772(a)\nreleases: &r [v1.0.1t45772(a)]\nsign: {key: *r}",
                        "version: v1.0.2t45772(a)\nreleases: &r [v1.0.1t45772(a)]\nsign: {key: *r}"));
    }

    @ParameterizedTest
    @MethodSource
    void mended(String text, String expected) throws CancelledException {
        String product = "product: {ptype: 45772}\n";
        TextDocument document = new TextDocument(Marked.FILE, product + text + "\n");
        assertEquals(
                product + expected + "\n",
                new FixText(document).call(Progress.NONE).document().text());
    }
}
