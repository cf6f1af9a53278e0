// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.fotaide.firmware.finding.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTextTest {
    private static final Path FILE = Path.of("fota.yaml");

    @ParameterizedTest
    @CsvSource({
        "UTF-8, false, 0", "UTF-8, true, 0", "UTF-16LE, true, 1", "UTF-16BE, true, 1", "UTF-32LE, true, 1",
        "UTF-32BE, true, 1", "UTF-16LE, false, 1", "UTF-16BE, false, 1", "UTF-32LE, false, 1", "UTF-32BE, false, 1"
    })
    void every_encoding_of_unicode_is_read_and_written_again(String charset, boolean marked, int faults)
            throws CharacterCodingException {
        String text = "name: lampe für 灯 \uD83D\uDCA1\n";
        byte[] bytes = new TextEncoding(Charset.forName(charset), marked).encode(text);
        SourceText source = SourceText.of(FILE, bytes);
        assertEquals(text, source.document().text());
        assertEquals(faults, source.faults().size());
        assertTrue(source.storable());
        assertArrayEquals(bytes, source.encoding().encode(source.document().text()));
    }

    @Test
    void bytes_that_are_no_characters_are_found_where_they_are() {
        // a lamp in GB2312
        SourceText source = SourceText.of(FILE, new byte[] {'a', ':', ' ', (byte) 0xB5, (byte) 0xC6, '\n'});
        assertEquals(TextFault.Kind.BROKEN, source.faults().get(0).kind());
        assertEquals(Span.of(3, 4), source.faults().get(0).span());
        assertEquals("a: \uFFFD\uFFFD\n", source.document().text());
        assertFalse(source.storable());
        assertTrue(source.readable());
    }

    @Test
    void a_file_that_is_too_large_is_not_read() {
        SourceText source = SourceText.of(FILE, "a: 1\n".repeat(2_000_000).getBytes(UTF_8));
        assertEquals(TextFault.Kind.TOO_LARGE, source.faults().get(0).kind());
        assertFalse(source.readable());
        assertEquals("", source.document().text());
        SourceText typed = SourceText.of(new TextDocument(FILE, " ".repeat(10_000_000)));
        assertFalse(typed.readable());
    }

    @Property
    void any_bytes_become_a_text(@ForAll byte[] bytes) {
        SourceText source = SourceText.of(FILE, bytes);
        assertTrue(source.faults().size() <= 30);
        source.faults().forEach(fault -> source.document().range(fault.span()));
    }
}
