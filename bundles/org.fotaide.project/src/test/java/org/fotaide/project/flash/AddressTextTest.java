// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.flash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Layout;
import org.fotaide.firmware.flash.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTextTest {
    @Test
    void tells_what_holds_the_address_what_is_near_and_where_it_lies() {
        Layout layout = Layout.of(FlashMap.MAP_2).withRegions(List.of(new Region("con`fig", 0x7D000, 0x1000)));
        assertEquals("""
                **0x7D010** in a flash of 1MB 512+512 (map 2)

                - **user param** 0x7C000 to 0x7FFFF, 16 KB; 0x1010 from its start. The program's own parameters are kept there.
                - **region `con'fig`** 0x7D000 to 0x7DFFF, 4 KB; 0x10 from its start. The project keeps it for itself.
                - Sector 125 (0x7D), byte 0x10 of it.
                - Near: before it user1 to 0x7BFFF, behind it reserved from 0x80000.

                ```text
                  0x000000 boot                ▏
                  0x001000 user1               ░░░░░░░░░░░░░░░░
                > 0x07C000 user param                         ▏
                > 0x07D000 con`fig                            ▏
                  0x080000 reserved                            ▏
                  0x081000 user2                               ░░░░░░░░░░░░░░░░
                  0x0FB000 RF calibration                                     ▏
                  0x0FC000 system param                                       ▏
                  0x07D010                                    ^
                ```
                """, new AddressText(layout, 0x7D010).markdown());
    }

    @ParameterizedTest
    @CsvSource({
        "0, begins here",
        "0xFF000, Near: before it RF calibration to 0xFBFFF.",
        "0x100000, 'behind the end of the flash, 0x100000'",
        "-1, No address is negative",
    })
    void knows_the_ends_of_the_flash(String address, String expected) {
        String text = new AddressText(Layout.of(FlashMap.MAP_2), Long.decode(address)).markdown();
        assertTrue(text.contains(expected), text);
    }

    @ParameterizedTest
    @CsvSource({
        "0x7B000, 'RF calibration** (0x7B000 to 0x7BFFF) in 512KB 256+256 (map 0)'",
        "0x7B000, 'user1** (0x1000 to 0xFBFFF) in 2MB 1024+1024 (map 5), 4MB 1024+1024 (map 6), 8MB'",
        "0x1000000, No flash that the SDK knows reaches so far",
        "-1, No flash that the SDK knows reaches so far",
    })
    void tells_of_every_map_where_none_is_stated(String address, String expected) {
        String text = new AnyMapText(Long.decode(address)).markdown();
        assertTrue(text.contains(expected), text);
    }
}
