// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.text.TextDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the table, / stands for a line break, and the place wanted stands between brackets. */
class ScalarOffsetsTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '§', textBlock = """
            a: x<Y>z               ; Y
            a: 'it<''>s'           ; '
            a: "x<\\u0059>z"       ; Y
            a: "x<\\x59>z"         ; Y
            a: "x<\\U0001F4A1>z"   ; \uD83D\uDCA1
            a: "x<\\n>z"           ; \\n
            a: x/   <Y>z           ; Y
            a: "x  /   <Y>z"       ; Y
            a: "x \\/   <Y>z"      ; Y
            a: 'x//   <Y>z'        ; Y
            a: |/  xx/  x<Y>z      ; Y
            a: |2/   xx/  x<Y>z    ; Y
            a: |//  xx/    <Y>z    ; Y
            a: >-/  xx/  x<Y>z     ; Y
            a: >/  xx///  x<Y>z    ; Y
            a: >/  xx/   xx/  <Y>z ; Y
            """)
    void finds_characters_of_the_value_in_the_text(String marked, String characters) {
        String text = marked.replace('/', '\n');
        int start = text.indexOf('<');
        int end = text.indexOf('>', start) - 1;
        String plain = text.substring(0, start) + text.substring(start + 1, end + 1) + text.substring(end + 2);
        TextDocument document = new TextDocument(Path.of("a.yaml"), plain);
        YamlScalar scalar = scalar(document);
        String wanted = characters.replace("\\n", "\n");
        int at = scalar.value().indexOf(wanted);
        assertEquals(Span.of(start, end), scalar.inText(document, Span.of(at, at + wanted.length())));
    }

    @Property
    void a_written_value_is_read_again(@ForAll("values") String value, @ForAll YamlScalar.Style style) {
        String text = "a: " + ScalarWriter.like(style, value) + "\nb: {c: [" + ScalarWriter.like(style, value) + "]}\n";
        YamlReading reading = new YamlReader(new TextDocument(Path.of("a.yaml"), text)).read();
        assertEquals(
                "{a=" + value.replace("\n", "\\n") + " b={c=[" + value.replace("\n", "\\n") + "]}}",
                YamlText.of(reading.root().orElseThrow()),
                text);
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.strings()
                .withChars(" \t\n\"'\\:#-?,[]{}&*!|>%@`~aN0.(\u0085é灯\u202E\uFEFF")
                .ofMaxLength(8);
    }

    private static YamlScalar scalar(TextDocument document) {
        YamlMap map = (YamlMap) new YamlReader(document).read().root().orElseThrow();
        return (YamlScalar) map.entries().get(0).value();
    }
}
