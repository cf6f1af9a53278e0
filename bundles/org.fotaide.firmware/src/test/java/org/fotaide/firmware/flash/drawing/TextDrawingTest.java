// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Layout;
import org.fotaide.firmware.flash.LayoutNotation;
import org.fotaide.firmware.flash.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextDrawingTest {
    @Test
    void draws_parts_images_and_what_is_wrong_to_scale() {
        Layout layout = LayoutNotation.layout("1MB 512+512 boot 1.7 user1 396900")
                .withRegions(LayoutNotation.regions("master_device_key@0x3E000+0x1000, config@0x7C000+0x1000"));
        assertEquals("""
                1MB 512+512 (map 2), SDK 3.0.0, boot loader 1.7

                  first    last         size                    one cell is 32 KB
                                                                +-------+-------+-------+-------
                  0x000000 0x000FFF     4 KB boot               |
                  0x001000 0x07BFFF   492 KB user1              ############....
                ! 0x03E000 0x03EFFF     4 KB master_device_key         X
                  0x07C000 0x07FFFF    16 KB user param                        |
                  0x07C000 0x07CFFF     4 KB config                            |
                  0x080000 0x080FFF     4 KB reserved                           |
                  0x081000 0x0FAFFF   488 KB user2                              ................
                  0x0FB000 0x0FBFFF     4 KB RF calibration                                    |
                  0x0FC000 0x0FFFFF    16 KB system param                                      |

                # image  . free  % region  = not for regions  X wrong  | narrower than a cell
                user1: 396900 of 499712 bytes (the area of user2 before the RF calibration
                  sector, where the same program goes at the next update), 79 %, 102812 free.
                ! layout-overlap: Region master_device_key (0x3E000 to 0x3EFFF) lies inside
                  user1, and the next update of that slot destroys the key. In the map 512+512
                  of 1MB its place is 0x7E000.
                """, new TextDrawing(Pen.ASCII).draw(layout));
    }

    @Test
    void draws_the_halves_of_a_large_flash_apart() {
        String text = new TextDrawing(Pen.BLOCKS)
                .draw(Layout.of(FlashMap.MAP_9).withRegions(LayoutNotation.regions("web@0x400000+0x800000")));
        assertTrue(text.contains("one cell is 64 KB"), text);
        assertTrue(text.contains("one cell is 448 KB"), text);
        assertTrue(text.contains("  0x400000 0xBFFFFF  8192 KB web                    ▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓\n"), text);
    }

    @Test
    void shows_where_a_region_runs_out_of_the_stretch() {
        String text = new TextDrawing(Pen.ASCII)
                .draw(Layout.of(FlashMap.MAP_9).withRegions(LayoutNotation.regions("big@0x1FC000+0x100000")));
        assertTrue(text.contains(" big                                               >\n"), text);
    }

    @Test
    void keeps_strange_names_in_their_column() {
        String text = new TextDrawing(Pen.ASCII)
                .draw(
                        Layout.of(FlashMap.MAP_2)
                                .withRegions(
                                        LayoutNotation.regions(
                                                "配置@0x7C000+0x1000, a\u202Eb\tc\u0000\uD800@0x7D000+0x1000, a_name_of_twenty_let@0x7E000+0x1000")));
        assertTrue(text.contains(" 4 KB 配置                              |\n"), text);
        assertTrue(text.contains(" 4 KB a?b?c??                           |\n"), text);
        assertTrue(text.contains(" 4 KB a_name_of_twenty_~                |\n"), text);
    }

    @Test
    void names_regions_that_it_cannot_draw() {
        String text = new TextDrawing(Pen.ASCII)
                .draw(Layout.of(FlashMap.MAP_2).withRegions(LayoutNotation.regions("far@0x300000+0x1000")));
        assertTrue(text.contains("\n! not drawn: far at 0x300000, 4 KB\n"), text);
    }

    @Test
    void breaks_the_line_of_a_region_whose_numbers_are_too_long() {
        Region far = new Region("a name of eighteen", Long.MIN_VALUE, -Long.MAX_VALUE);
        String text = new TextDrawing(Pen.ASCII).draw(Layout.of(FlashMap.MAP_2).withRegions(List.of(far)));
        assertTrue(
                text.contains(
                        "! not drawn: a name of eighteen at -0x8000000000000000, -9223372036854775807\n  bytes\n"),
                text);
    }

    @ParameterizedTest
    @EnumSource(FlashMap.class)
    void uses_no_character_beyond_ascii_when_asked(FlashMap map) {
        String text = new TextDrawing(Pen.ASCII).draw(Layout.of(map));
        assertFalse(text.chars().anyMatch(letter -> letter > 126), text);
    }
}
