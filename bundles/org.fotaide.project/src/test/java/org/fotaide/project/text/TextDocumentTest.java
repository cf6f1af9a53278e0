// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.fotaide.firmware.finding.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDocumentTest {
    @ParameterizedTest
    @CsvSource({"0, 0, 0", "2, 0, 2", "3, 1, 0", "5, 1, 2", "6, 1, 3", "7, 2, 0", "8, 3, 0", "9, 3, 1"})
    void every_line_end_counts_once(int offset, int line, int column) {
        TextDocument document = document("ab\ncd\r\n\ré");
        Position position = new Position(line, column);
        assertEquals(position, document.position(offset));
        assertEquals(offset == 6 ? 5 : offset, document.offset(position));
    }

    @Test
    void lines_come_without_their_breaks() {
        TextDocument document = document("ab\r\ncd");
        assertEquals("ab", document.text(document.line(0)));
        assertEquals("ab\r\n", document.text(document.fullLine(0)));
        assertEquals("cd", document.text(document.line(1)));
        assertEquals("\r\n", document.lineBreak());
        assertEquals("\n", document("ab").lineBreak());
    }

    @Test
    void a_place_beyond_the_text_is_its_end() {
        assertEquals(2, document("ab\ncd").offset(new Position(0, Integer.MAX_VALUE)));
        assertEquals(5, document("ab\ncd").offset(new Position(9, 0)));
    }

    @Test
    void edits_refer_to_the_text_before_them() {
        TextDocument document = document("one two three");
        TextEdit last = new TextEdit(document.range(Span.of(8, 13)), "3");
        TextEdit first = new TextEdit(document.range(Span.of(0, 3)), "1");
        assertEquals("1 two 3", document.with(List.of(last, first)).text());
        TextEdit overlapping = new TextEdit(document.range(Span.of(2, 5)), "");
        assertThrows(IllegalArgumentException.class, () -> document.with(List.of(first, overlapping)));
    }

    @Property
    void offsets_and_positions_are_one_to_one(
            @ForAll @StringLength(max = 60) @Chars({'\r', '\n', 'a', '\t'}) @CharRange(from = '\uD83D', to = '\uD83F')
                    String text) {
        TextDocument document = document(text);
        for (int offset = 0; offset <= text.length(); offset++) {
            boolean insideBreak = offset > 0 && text.startsWith("\r\n", offset - 1);
            assertEquals(insideBreak ? offset - 1 : offset, document.offset(document.position(offset)));
        }
        assertEquals(text, document.with(List.of()).text());
    }

    @Property
    void an_edit_leaves_the_lines_that_a_fresh_text_has(
            @ForAll @StringLength(max = 30) @Chars({'\r', '\n', 'a'}) String text,
            @ForAll @IntRange(max = 30) int one,
            @ForAll @IntRange(max = 30) int other,
            @ForAll @StringLength(max = 5) @Chars({'\r', '\n', 'b'}) String typed) {
        TextDocument before = document(text);
        int start = Math.min(text.length(), Math.min(one, other));
        int end = Math.min(text.length(), Math.max(one, other));
        TextDocument after = before.with(List.of(new TextEdit(before.range(Span.of(start, end)), typed)));
        assertEquals(lines(document(after.text())), lines(after));
    }

    private static List<Span> lines(TextDocument document) {
        return IntStream.range(0, document.lines()).mapToObj(document::fullLine).toList();
    }

    private static TextDocument document(String text) {
        return new TextDocument(Path.of("fota.yaml"), text);
    }
}
