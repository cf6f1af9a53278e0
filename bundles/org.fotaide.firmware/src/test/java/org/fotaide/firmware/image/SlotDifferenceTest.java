// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.flash.FlashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotDifferenceTest {
    /** Enough before and behind the text to be neither header nor CRC. */
    private static Bytes image(String text) {
        return Bytes.copyOf(("0123456789abcdef" + text + "0123456789abcdef").getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "at 07:38:00,at 07:37:49,1,0",
                "Jun 17 2024,Jul  4 2023,1,0",
                "Jun 17 2024 23:59:59,Jun 18 2024 00:00:03,2,0",
                "07:38:00 07:38:00,07:38:01 07:38:01,2,0",
                "27:38:00,27:38:01,0,1",
                "07:38:00,07-38-00,0,2",
                "Jun 17 2024,Jun 47 2024,0,1",
                "version 17,version 18,0,1",
                "0x07:38:00,0x07:38:00,0,0",
            })
    void timesOfCompilingAreNoOtherProgram(String first, String second, int stamps, int others) {
        SlotDifference difference = SlotDifference.between(FlashMap.MAP_5, image(first), image(second));
        assertEquals(stamps, difference.stamps());
        assertEquals(others, difference.others().size());
        assertEquals(others == 0, difference.asExpected(), difference.text());
    }

    @ParameterizedTest
    @CsvSource({
        "MAP_2, at_v3.0.6_user1.1024.new.2.bin, at_v3.0.6_user2.1024.new.2.bin, 2",
        "MAP_5, at_v3.0.6_user1.2048.new.5.bin, at_v3.0.6_user2.2048.new.5.bin, 2"
    })
    void theVendorsPairsAreOneProgramEach(FlashMap map, String user1, String user2, int stamps) {
        SlotDifference difference = SlotDifference.between(
                map, Bytes.copyOf(VendorFiles.bytes(user1)), Bytes.copyOf(VendorFiles.bytes(user2)));
        assertTrue(difference.asExpected(), difference.text());
        assertEquals(stamps, difference.stamps());
        assertTrue(difference.text().contains("2 times of compiling"), difference.text());
    }
}
