// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionEncodingTest {
    /** a, e with acute, euro sign, a letter beyond 16 bits, b. */
    private static final String LINE = "a\u00e9\u20ac\ud83d\ude00b";

    @ParameterizedTest
    @CsvSource(textBlock = """
            UTF_8,  0, 0
            UTF_8,  1, 1
            UTF_8,  2, 3
            UTF_8,  3, 6
            UTF_8,  5, 10
            UTF_8,  6, 11
            UTF_16, 3, 3
            UTF_16, 5, 5
            UTF_16, 6, 6
            UTF_32, 3, 3
            UTF_32, 5, 4
            UTF_32, 6, 5
            """)
    void a_column_has_a_name_in_each_encoding(PositionEncoding encoding, int column, int name) {
        assertEquals(name, encoding.toClient(LINE, column));
        assertEquals(column, encoding.fromClient(LINE, name));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            UTF_8,  2,    1
            UTF_8,  4,    2
            UTF_8,  9,    3
            UTF_16, 4,    3
            UTF_8,  12,   6
            UTF_16, 7,    6
            UTF_32, 2000, 6
            """)
    void a_place_within_a_character_is_its_start_and_one_beyond_the_line_its_end(
            PositionEncoding encoding, int name, int column) {
        assertEquals(column, encoding.fromClient(LINE, name));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            utf-8 utf-16,        UTF_8
            utf-32 utf-8,        UTF_32
            utf-7 utf-32 utf-16, UTF_32
            utf-7,               UTF_16
            '',                  UTF_16
            """)
    void the_first_known_offer_of_the_client_counts(String offered, PositionEncoding chosen) {
        assertEquals(chosen, PositionEncoding.chosenFrom(List.of(offered.split(" "))));
    }
}
