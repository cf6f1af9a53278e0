// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordSearchTest {
    private static final List<String> WORDS = List.of("he", "she", "his", "hers", "(a)", "%d.%d");

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',              ''
            ushers,          he she hers
            hishe,           he she his
            %d%d.%d,         %d.%d
            hé(a),           (a)
            h e ＨＥ,         ''
            v1.0.2t45772((a), (a)
            """)
    void finds_every_word_that_is_in_a_text(String text, String words) {
        assertEquals(words, found(WORDS, text));
    }

    @Property(tries = 500)
    void finds_what_a_search_for_each_finds(
            @ForAll @Size(max = 8) List<@StringLength(min = 1, max = 4) @CharRange(from = 'a', to = 'c') String> words,
            @ForAll @StringLength(max = 40) @CharRange(from = 'a', to = 'd') String text) {
        String each = String.join(" ", words.stream().filter(text::contains).toList());
        assertEquals(each, found(words, text));
    }

    @Test
    void takes_no_more_words_than_it_can_tell_of() {
        List<String> many = Collections.nCopies(65, "word");
        assertThrows(IllegalArgumentException.class, () -> new WordSearch<>(many, word -> word));
    }

    private static String found(List<String> words, String text) {
        Set<String> found = new WordSearch<>(words, word -> word).in(text);
        return String.join(" ", words.stream().filter(found::contains).toList());
    }
}
