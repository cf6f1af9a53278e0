// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.fotaide.firmware.flash.drawing.Pen;
import org.fotaide.firmware.flash.drawing.SvgDrawing;
import org.fotaide.firmware.flash.drawing.TextDrawing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OneSketchTest {
    private static final OneSketch BUILT = OneSketch.built(new SketchRoom(0x200000), 300_001);

    @ParameterizedTest
    @CsvSource({
        // FS start, image, largest, free
        "0x200000, 300001, 1048576, 748575",
        "0xEB000, 480000, 479232, -768",
        "0xFB000, 512000, 512000, 0",
        "0x1000, 4096, 0, -4096",
    })
    void a_sketch_needs_room_for_its_update_beside_it(String end, long image, long largest, long free) {
        SketchFit fit = new SketchRoom(Long.decode(end)).fit(image);
        assertEquals(largest, fit.largest());
        assertEquals(free, fit.free());
        assertEquals(free >= 0, fit.fits());
    }

    @Test
    void the_parts_follow_each_other_over_the_whole_flash() {
        assertEquals(
                "eboot 0, sketch 1000, room for updates 100000, file system 200000, EEPROM 3fb000, RF calibration 3fc000, "
                        + "system param 3fd000",
                parts(Layout.of(FlashSize.MB_4, BUILT)));
        assertEquals(
                "eboot 0, sketch and files 1000, EEPROM fb000, RF calibration fc000, system param fd000",
                parts(Layout.of(FlashSize.MB_1, OneSketch.UNBUILT)));
        assertEquals(
                "eboot 0, sketch 1000, room for updates 7d000, EEPROM fb000, RF calibration fc000, system param fd000",
                parts(Layout.of(FlashSize.MB_1, OneSketch.built(SketchRoom.without(FlashSize.MB_1), 4096))));
    }

    private static String parts(Layout layout) {
        return layout.areas().stream()
                .map(area -> area.name() + " " + Long.toHexString(area.offset()))
                .collect(Collectors.joining(", "));
    }

    /** The old boot loader and the halves of two slots would be findings. */
    @ParameterizedTest
    @EnumSource
    void nothing_is_told_of_maps_and_slots(FlashSize size) {
        Layout layout = Layout.of(size, OneSketch.UNBUILT)
                .withBoot(BootVersion.of("1.2").orElseThrow())
                .withSdk(SdkVersion.of("1.0.0").orElseThrow());
        assertEquals(List.of(), new LayoutCheck().check(layout));
        assertTrue(layout.map().isEmpty() && layout.divided());
    }

    @ParameterizedTest
    @CsvSource({
        "0x10000, layout-overlap",
        "0x180000, layout-overlap",
        "0x280000, layout-overlap",
        "0x3FB000, layout-overlap",
        "0x400000, layout-outside-flash",
    })
    void regions_are_held_against_what_is_there(String offset, String code) {
        Region region = new Region("mine", Long.decode(offset), 0x1000);
        List<LayoutFault> faults =
                new LayoutCheck().check(Layout.of(FlashSize.MB_4, BUILT).withRegions(List.of(region)));
        assertEquals(
                List.of(code), faults.stream().map(fault -> fault.code().id()).toList());
    }

    @Test
    void a_region_may_lie_where_nobody_knows_yet_what_does() {
        Region region = new Region("mine", 0x180000, 0x1000);
        assertEquals(
                List.of(),
                new LayoutCheck()
                        .check(Layout.of(FlashSize.MB_4, OneSketch.UNBUILT).withRegions(List.of(region))));
    }

    @Test
    void is_drawn_to_scale() {
        String text = new TextDrawing(Pen.ASCII).draw(Layout.of(FlashSize.MB_4, BUILT));
        assertTrue(text.startsWith("4MB with one sketch behind eboot, Arduino\n"), text);
        assertTrue(text.contains("0x100000 0x1FFFFF  1024 KB room for updates"), text);
        assertTrue(text.replaceAll("\\s+", " ").contains("sketch: 300001 of 1048576 bytes"), text);
        assertTrue(new SvgDrawing()
                .draw(Layout.of(FlashSize.MB_4, OneSketch.UNBUILT))
                .contains("sketch and files"));
    }
}
