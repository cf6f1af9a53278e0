// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.fotaide.firmware.flash.Area;
import org.fotaide.firmware.flash.AreaKind;
import org.fotaide.firmware.flash.Extent;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Layout;
import org.fotaide.firmware.flash.LayoutNotation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressDrawingTest {
    private static final AddressDrawing DRAWING = new AddressDrawing(Pen.ASCII);

    @Test
    void marks_all_that_holds_the_address() {
        Layout layout =
                Layout.of(FlashMap.MAP_2).withRegions(LayoutNotation.regions("master_device_key@0x7E000+0x1000"));
        assertEquals("""
                  0x000000 boot                |
                  0x001000 user1               ................
                > 0x07C000 user param                         |
                > 0x07E000 master_device_key                  |
                  0x080000 reserved                            |
                  0x081000 user2                               ................
                  0x0FB000 RF calibration                                     |
                  0x0FC000 system param                                       |
                  0x07E010                                    ^
                """, DRAWING.draw(layout, 0x7E010));
    }

    @Test
    void draws_the_stretch_of_a_large_flash_that_holds_the_address() {
        Layout layout = Layout.of(FlashMap.MAP_9);
        assertTrue(DRAWING.draw(layout, 0x1000).contains("> 0x001000 user1 "));
        assertEquals("""
                > 0x200000 user data           ................................
                  0xFFB000 RF calibration                                     |
                  0xFFC000 system param                                       |
                  0x900000                                     ^
                """, DRAWING.draw(layout, 0x900000));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0x100000, Long.MAX_VALUE})
    void draws_nothing_where_there_is_no_flash(long address) {
        assertEquals("", DRAWING.draw(Layout.of(FlashMap.MAP_2), address));
    }

    @Test
    void draws_of_many_parts_those_that_are_near() {
        List<Area> areas = IntStream.range(0, 90)
                .mapToObj(i -> new Area("p" + i, AreaKind.REGION, 0x1000L * i, 0x1000))
                .toList();
        String text = DRAWING.draw(new Extent(0, 0x100000), areas, 0x28000);
        assertTrue(text.contains("> 0x028000 p40 "), text);
        assertEquals(17, text.lines().count());
    }
}
