// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RomMarkerTest {
    /** A bar stands for a zero byte. */
    @ParameterizedTest
    @CsvSource({
        "@rom=v1.0.2t45772(a)|, v1.0.2t45772(a)",
        "xx@rom=v1.0.2t45772(a)|yy, v1.0.2t45772(a)",
        "@rom=|@rom=b1|, b1",
        "@rom=@rom=b1|, @rom=b1",
        "@rom=a b|@rom=b1|, b1",
        "@rom=v1.0.2t45772(a),",
        "@rom=|,",
        "@rom,",
        "'',",
        "@ROM=b1|,",
    })
    void findsTheFirstNameThatIsClosed(String text, String name) {
        assertEquals(Optional.ofNullable(name), RomMarker.find(bytes(text)));
    }

    @Test
    void takesSixtyFourCharactersAndNoMore() {
        assertEquals(Optional.of("v".repeat(64)), RomMarker.find(bytes("@rom=" + "v".repeat(64) + "|")));
        assertEquals(Optional.empty(), RomMarker.find(bytes("@rom=" + "v".repeat(65) + "|")));
    }

    @Test
    void listsDifferentNamesOnce() {
        assertEquals(List.of("b1", "b2"), RomMarker.findAll(Bytes.copyOf(bytes("@rom=b1|@rom=b2|@rom=b1|"))));
    }

    private static byte[] bytes(String text) {
        return text.replace('|', '\0').getBytes(StandardCharsets.US_ASCII);
    }
}
