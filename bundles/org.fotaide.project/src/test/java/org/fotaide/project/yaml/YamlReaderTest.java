// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fotaide.project.text.TextDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** In the tables, / stands for a line break and ^ for a tab. */
class YamlReaderTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '§', textBlock = """
            a: 1                          ; {a=1}
            a: [1, {b: 2}]                ; {a=[1 {b=2}]}
            - x/- y                       ; [x y]
            a:/- x/- y/b: 1               ; {a=[x y] b=1}
            a: |/  x/  y/b: 1             ; {a=x\\ny\\n b=1}
            a: "x\\u0041"/b: 'it''s'      ; {a=xA b=it's}
            a: ~/b:/c: ''                 ; {a=~ b= c=}
            a: &x 1/b: *x                 ; {a=1 b=*x}
            hello                         ; hello
            """)
    void reads_what_is_there(String text, String tree) {
        assertEquals(tree, tree(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '§', textBlock = """
            a: b/prod/c: d                ; {a=b c=d}                  ; SYNTAX prod
            a: "x/b: "y"                  ; {a=x b=y}                  ; SYNTAX "
            a: '/b: 1                     ; {a= b=1}                   ; SYNTAX '
            a: [1, 2/b: c                 ; {a=[1 2] b=c}              ; SYNTAX [
            a: {x: 1/b: c                 ; {a={x=1} b=c}              ; SYNTAX {
            a:/ - {x: 1/ - {y: 2}/b: 3    ; {a=[{x=1} {y=2}] b=3}      ; SYNTAX {
            a: [/ {x: 1},/ {y: 2/]/b: 3   ; {a=[{x=1} {y=2}] b=3}      ; SYNTAX {
            a: [/  1,/  2/b: 3            ; {a=[1 2] b=3}              ; SYNTAX [
            a: {b: 1}}/c: 2               ; {a={b=1} c=2}              ; SYNTAX }
            a:^1/b: 2                     ; {a=1 b=2}                  ; TAB ^
            a:/^b: 1/^c: 2/d: 3           ; {a={b=1 c=2} d=3}          ; TAB ^, TAB ^
            a: b: c/d: e                  ; {a=b d=e}                  ; SYNTAX : c
            a:/  b: 1/   c: 2/d: 3        ; {a={b=1 c=2} d=3}          ; SYNTAX c: 2
            a:/  b: 1/ c: 2/d: 3          ; {a={b=1 c=2} d=3}          ; SYNTAX c: 2
             a: 1/b: 2/c: 3               ; {a=1 b=2 c=3}              ; SYNTAX a: 1
            - a/b: c/- d                  ; [a d]                      ; SYNTAX b: c
            a: b/- c/d: e                 ; {a=b d=e}                  ; SYNTAX - c
            a: "\\q"/b: 1                 ; {a= b=1}                   ; SYNTAX \\q
            a: "\\u"/b: 1                   ; {a= b=1}                   ; SYNTAX "
            a: "\\u/b: 1                    ; {a= b=1}                   ; SYNTAX \\u
            a: "\\Uffffffff"/b: 1           ; {a= b=1}                   ; SYNTAX \\Uffffffff"
            a: @x/b: 1                    ; {a= b=1}                   ; SYNTAX @
            a:/ - b: 1/   c: "x/ - d: 2   ; {a=[{b=1 c=x} {d=2}]}      ; SYNTAX "
            a:b/c: 1                      ; {c=1}                      ; SYNTAX :
            a: 1/---/b: 2                 ; {a=1}                      ; UNSUPPORTED ---
            a: 1/---/b: [                 ; {a=1}                      ; UNSUPPORTED ---
            ---/a: [/b: 2                 ; {a=[] b=2}                 ; SYNTAX [
            a: 1/a: 2                     ; {a=1 a=2}                  ; DUPLICATE_KEY a
            a: !x 1                       ; {a=1}                      ; UNSUPPORTED !x
            a: &x [1]/b: *x               ; {a=[1] b=*x}               ; UNSUPPORTED &x, UNSUPPORTED *x
            a: 1/<<: *x                   ; {a=1}                      ; UNSUPPORTED <<
            ? [a]/: b/c: 1                ; {c=1}                      ; UNSUPPORTED [a]
            %YAML 3.0/---/a: 1            ; {a=1}                      ; SYNTAX %YAML 3.0
            """, ignoreLeadingAndTrailingWhitespace = true)
    void goes_on_behind_a_fault(String text, String tree, String faults) {
        String raw = text.startsWith("a: 1/b: 2/c: 3") ? " " + text : text;
        assertEquals(tree, tree(raw));
        assertEquals(faults, faults(raw));
    }

    @Test
    void a_control_character_is_one_fault() {
        assertEquals("{a=\uFFFDx b=1}", tree("a: \0x/b: 1"));
        assertEquals("SYNTAX \0", faults("a: \0x/b: 1"));
    }

    static Stream<String> absurd() {
        return Stream.of(
                "[".repeat(50_000),
                "[\n".repeat(50_000),
                "{".repeat(50_000),
                "- ".repeat(50_000),
                "a: ".repeat(20_000),
                "a: \"x\n".repeat(10_000),
                "\"a\n".repeat(10_000),
                "prod\n".repeat(10_000) + "x: y: z\n",
                " ".repeat(100_000) + "x: y: z",
                "\t".repeat(100_000),
                "\0".repeat(100_000),
                "a: &a [*a, *a]\n".repeat(10_000),
                Stream.iterate("a:\n", line -> " " + line).limit(500).collect(Collectors.joining()) + "b: \"");
    }

    @ParameterizedTest
    @MethodSource
    void absurd(String text) {
        YamlReading reading = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(text));
        assertTrue(reading.faults().size() <= 200);
    }

    private static YamlReading read(String text) {
        return new YamlReader(new TextDocument(Path.of("a.yaml"), text)).read();
    }

    private static String tree(String text) {
        return read(text.replace('/', '\n').replace('^', '\t'))
                .root()
                .map(YamlText::of)
                .orElse("");
    }

    private static String faults(String text) {
        YamlReading reading = read(text.replace('/', '\n').replace('^', '\t'));
        List<String> faults = reading.faults().stream()
                .map(fault -> fault.kind() + " " + reading.document().text(fault.span()))
                .toList();
        return String.join(", ", faults).replace('\t', '^');
    }
}
