// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.mdns;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNameTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            local,                        1, local
            local.,                       1, local
            esp8266-00c0de.local,         2, esp8266-00c0de.local
            v1\\.0 of \\\\ it.local,      2, v1\\.0 of \\\\ it.local
            灯.local,                      2, 灯.local
            '',                           0, ''
            """)
    void aNameIsReadAndWritten(String text, int labels, String written) {
        DomainName name = DomainName.parse(text);
        assertEquals(labels, name.labels().size());
        assertEquals(written, name.toString());
        assertEquals(name, DomainName.parse(name.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "a..b", ".a"})
    void anEmptyLabelIsNoLabel(String text) {
        assertThrows(IllegalArgumentException.class, () -> DomainName.parse(text));
    }

    @Test
    void labelsAndNamesHaveTheirLargestLength() {
        String label = "a".repeat(63);
        DomainName.of(label, label, label, "a".repeat(61));
        assertThrows(IllegalArgumentException.class, () -> DomainName.of(label, label, label, "a".repeat(62)));
        assertThrows(IllegalArgumentException.class, () -> DomainName.of("灯".repeat(22)));
        assertThrows(IllegalArgumentException.class, () -> new DomainName(Collections.nCopies(128, "a")));
    }

    @Test
    void onlyTheCaseOfAsciiLettersDoesNotCount() {
        assertEquals(DomainName.parse("Esp.LOCAL"), DomainName.parse("eSP.local"));
        assertEquals(
                DomainName.parse("Esp.LOCAL").hashCode(),
                DomainName.parse("eSP.local").hashCode());
        assertNotEquals(DomainName.parse("Ä.local"), DomainName.parse("ä.local"));
        assertNotEquals(DomainName.of("a.b"), DomainName.of("a", "b"));
    }

    @Test
    void aNameKnowsWhereItHangs() {
        DomainName service = DomainName.parse("_arduino._tcp.local");
        DomainName instance = service.child("a.b");
        assertEquals(List.of("a.b", "_arduino", "_tcp", "local"), instance.labels());
        assertEquals(Optional.of(service), instance.parent());
        assertEquals(true, instance.isBelow(DomainName.parse("_TCP.local")));
        assertEquals(false, service.isBelow(service));
        assertEquals(Optional.empty(), DomainName.ROOT.parent());
    }
}
