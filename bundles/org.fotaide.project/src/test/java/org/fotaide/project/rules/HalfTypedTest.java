// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.check.CheckText;
import org.fotaide.project.check.Checkers;
import org.fotaide.project.check.FixText;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts as they are while somebody types, and worse. */
class HalfTypedTest {
    private static final String FAULTY =
            Samples.SOUND.replaceFirst("v1.0.2t45772\\(a\\)", "v1.0.2t45772(x)").replace("1MB  ", "3MB  ");

    /** A prime, so that every part of a line is cut somewhere. */
    private static final int STEP = 3;

    @ParameterizedTest
    @MethodSource("texts")
    void beginnings_can_be_checked_and_fixed(String text) throws CancelledException {
        for (int length = 0; length <= text.length(); length += STEP) {
            assertSound(document(text.substring(0, length)));
        }
    }

    static Stream<String> texts() {
        return Stream.of(
                Samples.SOUND, FAULTY.substring(FAULTY.indexOf("flash")).replace("\n", "\r\n"));
    }

    @Test
    void every_beginning_can_be_checked() throws CancelledException {
        for (int length = 0; length <= FAULTY.length(); length++) {
            codes(FAULTY.substring(0, length));
        }
    }

    @Test
    void what_is_typed_behind_a_finding_does_not_hide_it() throws CancelledException {
        int typed = FAULTY.indexOf("map:");
        for (int length = typed; length <= FAULTY.length(); length++) {
            Set<String> codes = codes(FAULTY.substring(0, length));
            assertTrue(codes.contains("rom-flag 4"), FAULTY.substring(typed, length));
            assertTrue(codes.contains("manifest-value 6"), FAULTY.substring(typed, length));
        }
    }

    @Test
    void what_is_typed_before_a_finding_does_not_hide_it() throws CancelledException {
        for (String typed :
                List.of("sign", "sign:", "sign: {", "sign: {key", "sign: {key: \"a", "sign: [", "x: y: z", "- a")) {
            Set<String> codes = codes(typed + "\n" + FAULTY.replaceAll("sign.*\n", ""));
            assertTrue(codes.contains("rom-flag 5"), typed + codes);
            assertTrue(codes.contains("manifest-value 7"), typed + codes);
        }
    }

    @Property(tries = 300)
    void any_characters_may_be_typed_anywhere(
            @ForAll
                    @StringLength(max = 12)
                    @Chars({
                        '\n', '\t', ' ', ':', '-', '"', '\'', '[', '{', '}', ']', '|', '>', '&', '*', '#', '\\', '\0',
                        '!', '%', '@', ',', '?'
                    })
                    @CharRange(from = 'a', to = 'f')
                    String typed,
            @ForAll long seed)
            throws CancelledException {
        Random random = new Random(seed);
        int start = random.nextInt(FAULTY.length());
        int end = Math.min(FAULTY.length(), start + random.nextInt(30));
        assertSound(document(FAULTY.substring(0, start) + typed + FAULTY.substring(end)));
    }

    @Property(tries = 200)
    void any_bytes_may_be_checked(@ForAll byte[] bytes) throws CancelledException {
        SourceText source = SourceText.of(Marked.FILE, bytes);
        assertSound(source.document());
        new FixText(source, Checkers.installed()).call(Progress.NONE);
    }

    /** The reader closes the bracket in thought; no fix may be about that. */
    @Test
    void an_open_bracket_before_a_name_has_no_fix_that_does_nothing() throws CancelledException {
        assertSound(document(Samples.SOUND + "releases:\t[\n  - v1.0.1t45772(a)\n"));
        assertSound(document("product:\n  ptype: 45772\nversion: v1.0.2t45772(a)\nreleases: [\n  - v1.0.1t45772(a)\n"));
    }

    @Test
    void a_broken_character_behind_a_fix_does_no_harm() throws CancelledException {
        byte[] bytes = (Samples.SOUND.replace("1MB  ", "1 mib") + "#\u00FC").getBytes(StandardCharsets.ISO_8859_1);
        SourceText source = SourceText.of(Marked.FILE, bytes);
        TextDocument fixed =
                new FixText(source, Checkers.installed()).call(Progress.NONE).document();
        assertEquals(Samples.SOUND.replace("1MB  ", "1MB") + "#\uFFFD", fixed.text());
    }

    private static Set<String> codes(String text) throws CancelledException {
        return new CheckText(document(text))
                .call(Progress.NONE).stream()
                        .map(finding -> finding.code().id() + " "
                                + (finding.range().start().line() + 1))
                        .collect(Collectors.toSet());
    }

    private static void assertSound(TextDocument document) throws CancelledException {
        new CheckedText(document).assertSound();
    }

    private static TextDocument document(String text) {
        return new TextDocument(Marked.FILE, text);
    }
}
