// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.mdns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextRecordTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            board=generic slot=user1   | {board=generic, slot=user1}
            rom=v1.0.2t45772(a)        | {rom=v1.0.2t45772(a)}
            k=a=b                      | {k=a=b}
            k=                         | {k=}
            flag                       | {flag=}
            =nokey                     | {}
            Slot=user1 slot=user2      | {Slot=user1}
            """)
    void pairsAreReadAsTheStandardSays(String strings, String pairs) {
        TextRecord text = new TextRecord(
                DomainName.ROOT,
                1,
                false,
                Stream.of(strings.split(" ")).map(Octets::utf8).toList());
        assertEquals(pairs, text.pairs().toString());
    }

    @Test
    void bytesThatAreNoTextDoNotStopTheOthers() {
        TextRecord text = new TextRecord(
                DomainName.ROOT, 1, false, List.of(Octets.of((byte) 'k', (byte) '=', (byte) 0xFF), Octets.utf8("a=b")));
        assertEquals(Map.of("k", "\uFFFD", "a", "b"), text.pairs());
    }

    @Test
    void aStringHas255BytesAtMost() {
        assertThrows(
                IllegalArgumentException.class,
                () -> TextRecord.of(DomainName.ROOT, 1, false, Map.of("k", "v".repeat(254))));
    }
}
