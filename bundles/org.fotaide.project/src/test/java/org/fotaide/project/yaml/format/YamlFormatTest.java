// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fotaide.project.rules.Samples;
import org.fotaide.project.text.Lines;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;
import org.fotaide.project.yaml.YamlNode;
import org.fotaide.project.yaml.YamlReader;
import org.fotaide.project.yaml.YamlReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFormatTest {
    private static TextDocument document(String text) {
        return new TextDocument(Path.of("fota.yaml"), text);
    }

    private static String formatted(String text) {
        TextDocument document = document(text);
        return document.with(new YamlFormat(document).edits()).text();
    }

    /** In the table, / stands for a line break and _ for a blank at the end of a line. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '§', textBlock = """
            a:    1                            ; a: 1/
            a : 1/                             ; a: 1/
            a: 1__/_/_/b: 2/                   ; a: 1//b: 2/
            //a: 1///                          ; a: 1/
            {a: 1}                             ; {a: 1}/
            a: {  b:1,c:  2 ,d }/              ; a: {b:1, c: 2, d}/
            a: [ 1,2 ,  3]/                    ; a: [1, 2, 3]/
            a:/    b:/       c: 1/    d: 2/    ; a:/  b:/    c: 1/  d: 2/
            a:/ b: 1/ c: 2/                    ; a:/  b: 1/  c: 2/
            a:/- b/- c/                        ; a:/  - b/  - c/
            a:/    -   b: 1/        c: 2/      ; a:/  - b: 1/    c: 2/
            a:/    -/      b: 1/               ; a:/  -/    b: 1/
            -   - a/    - b/                   ; - - a/  - b/
            a: 1   # x/bb: 2  # y/             ; a: 1   # x/bb: 2  # y/
            a:    1   # x/b:   2# y/           ; a: 1      # x/b: 2# y/
            a:/    # x/    b: 1/# y/c: 2/      ; a:/  # x/  b: 1/# y/c: 2/
            a:/    b: 1/    # x/c: 2/          ; a:/  b: 1/  # x/c: 2/
            a:/    b: 1/    # x/               ; a:/  b: 1/  # x/
            a:/    b: |/        x/          # y/        z_/    c: 1/ ; a:/  b: |/      x/        # y/      z_/  c: 1/
            a:/    b: "x/      y  z"/    c: 1/ ; a:/  b: "x/    y  z"/  c: 1/
            a:/    b: [1,/        2]/          ; a:/  b: [1,/      2]/
            ---/a:/    b: 1/                   ; ---/a:/  b: 1/
            a: "x: #  y"/                      ; a: "x: #  y"/
            a:/    b:/    c: ~/                ; a:/  b:/  c: ~/
            """)
    void makes_a_text_tidy(String text, String expected) {
        String raw = text.replace('/', '\n').replace('_', ' ');
        assertEquals(expected.replace('/', '\n').replace('_', ' '), formatted(raw));
    }

    /** Of the lines that are asked for; where one of them needs its neighbours, of the whole entry. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '§', textBlock = """
            a:   1/b:   2/c:   3/              ; 1 ; 1 ; a:   1/b: 2/c:   3/
            a:   1/b:   2/c:   3/              ; 0 ; 1 ; a: 1/b: 2/c:   3/
            a:   1/b:   2/c:   3/              ; 7 ; 9 ; a:   1/b:   2/c:   3/
            a:/    b:   1/    c:  2/d:  3/     ; 1 ; 1 ; a:/  b: 1/  c: 2/d:  3/
            x:  1/a:/    - b/    - c/d:  3/    ; 2 ; 2 ; x:  1/a:/  - b/  - c/d:  3/
            a:/    b:   1/c:/    d:   2/       ; 1 ; 1 ; a:/  b: 1/c:/    d:   2/
            a: 1//////b:   1/                  ; 2 ; 3 ; a: 1////b:   1/
            """)
    void makes_some_lines_tidy(String text, int first, int last, String expected) {
        TextDocument document = document(text.replace('/', '\n'));
        List<TextEdit> edits = new YamlFormat(document).edits(new Lines(first, last));
        assertEquals(expected.replace('/', '\n'), document.with(edits).text());
    }

    @Test
    void any_lines_of_any_text_say_the_same_when_they_are_tidy() {
        String text =
                "a:\n    b:   1\n    c:\n         - d:  1\n           e: 2\n# x\nf:\n    - {g:  1}\n\n\n    -   h\n";
        TextDocument document = document(text);
        YamlNode before = new YamlReader(document).read().root().orElseThrow();
        for (int first = 0; first < document.lines(); first++) {
            for (int last = first; last < document.lines(); last++) {
                TextDocument tidy = document.with(new YamlFormat(document).edits(new Lines(first, last)));
                YamlReading after = new YamlReader(tidy).read();
                assertTrue(after.faults().isEmpty(), tidy::text);
                assertTrue(new SameTree().same(before, after.root().orElseThrow()), tidy::text);
            }
        }
    }

    static Stream<Arguments> left() {
        return Stream.of(
                Arguments.of("a: [1\nb:   2\n"),
                Arguments.of("a: 1\n\tb: 2\n"),
                Arguments.of("a:   &x 1\n"),
                Arguments.of("a:   1\n---\nb: 2\n"),
                Arguments.of("# nothing   \n\n\n"),
                Arguments.of(""));
    }

    @ParameterizedTest
    @MethodSource
    void left(String text) {
        assertEquals(text, formatted(text));
    }

    static List<String> samples() {
        return Stream.concat(Stream.of(Samples.SOUND, Samples.SMALL), Samples.SPOILT.stream())
                .toList();
    }

    @Test
    void what_is_written_as_the_documentation_writes_it_stays() {
        assertEquals(Samples.SOUND, formatted(Samples.SOUND));
        assertEquals(Samples.SMALL, formatted(Samples.SMALL));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void a_tidy_text_stays_and_says_the_same(String text) {
        assertSettled(text);
        assertSettled(text.replace("\n", "\r\n"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void blanks_that_somebody_strews_change_nothing(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder(samples().get(random.nextInt(2)));
            for (int j = 0; j < 1 + random.nextInt(5); j++) {
                text.insert(
                        random.nextInt(text.length() + 1),
                        List.of(" ", "  ", "\n", " # x\n", " \n").get(random.nextInt(5)));
            }
            assertSettled(text.toString());
        }
    }

    private static void assertSettled(String text) {
        String once = formatted(text);
        assertEquals(once, formatted(once));
        assertEquals(comments(text), comments(once));
        var before = new YamlReader(document(text)).read();
        var after = new YamlReader(document(once)).read();
        assertEquals(before.faults().size(), after.faults().size());
        assertTrue(before.root().isEmpty()
                || new SameTree().same(before.root().get(), after.root().orElseThrow()));
    }

    private static String comments(String text) {
        return text.lines()
                .filter(line -> line.contains("#"))
                .map(line -> line.substring(line.indexOf('#')).stripTrailing())
                .collect(Collectors.joining("\n"));
    }
}
