// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.outline;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.guide.Hint;
import org.fotaide.project.guide.OutlineEntry;
import org.fotaide.project.guide.Token;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.hint.ManifestHints;
import org.fotaide.project.manifest.link.ManifestLinks;
import org.fotaide.project.manifest.token.ManifestTokens;
import org.fotaide.project.rules.Samples;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.yaml.Enclosing;
import org.fotaide.project.yaml.Fold;
import org.fotaide.project.yaml.Folds;
import org.fotaide.project.yaml.format.YamlFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a fota.yaml, all that is told of it lies within it and in order. */
class AnyTextTest {
    private static final List<String> NOISE = List.of(
            "\"",
            "'",
            "{",
            "}",
            "[",
            "]",
            ":",
            "-",
            "- ",
            "\n",
            "\r\n",
            "\t",
            "#",
            "|",
            ">",
            "&a",
            "*a",
            "!t",
            "\\u",
            "---\n",
            "\ud83d",
            "\udca1",
            "\ud83d\udca1",
            "\0",
            "? ",
            "%",
            "(",
            ",",
            "v1.0.1t45772(a)",
            "  ",
            "\n\n",
            "\ufeff");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void what_is_told_lies_in_the_text(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 60; i++) {
            StringBuilder text = new StringBuilder(Samples.SPOILT.get(random.nextInt(Samples.SPOILT.size())));
            for (int j = 0; j < 1 + random.nextInt(6); j++) {
                int at = random.nextInt(text.length() + 1);
                int end = Math.min(text.length(), at + random.nextInt(4));
                text.replace(at, end, NOISE.get(random.nextInt(NOISE.size())));
            }
            look(new TextDocument(Path.of("/w/fota.yaml"), text.toString()), random);
        }
    }

    private static void look(TextDocument document, Random random) {
        ManifestReading reading = ManifestReading.of(SourceText.of(document));
        new ManifestOutline(reading)
                .entries().stream().flatMap(OutlineEntry::all).forEach(entry -> {
                    assertFalse(entry.name().isBlank());
                    assertWithin(entry.label(), entry.whole());
                    entry.children().forEach(child -> assertWithin(child.whole(), entry.whole()));
                    document.range(entry.whole());
                });
        int last = 0;
        for (Token token : new ManifestTokens(reading).list()) {
            assertTrue(last <= token.span().start());
            last = token.span().end();
        }
        for (Hint hint : new ManifestHints(reading).list()) {
            document.position(hint.offset());
        }
        for (Fold fold : new Folds(reading.yaml()).list()) {
            assertTrue(fold.first() < fold.last() && fold.last() < document.lines());
        }
        List<Span> around = new Enclosing(reading.yaml()).of(random.nextInt(document.length() + 1));
        for (int i = 1; i < around.size(); i++) {
            assertWithin(around.get(i - 1), around.get(i));
        }
        new ManifestLinks(reading).list().forEach(link -> document.range(link.span()));
        document.with(new YamlFormat(document).edits());
    }

    private static void assertWithin(Span inner, Span outer) {
        assertTrue(outer.start() <= inner.start() && inner.end() <= outer.end(), inner + " in " + outer);
    }
}
