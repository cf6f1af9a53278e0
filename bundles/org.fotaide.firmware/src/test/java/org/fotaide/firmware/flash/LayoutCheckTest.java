// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.fotaide.firmware.finding.Repair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutCheckTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # nothing wrong
            1MB 512+512     |                                    |
            1MB 512+512     | config@0x7C000+0x4000              |
            2MB 512+512     | fs@0xFC000+0xFF000                 |
            16MB 1024+1024  | fs@0x200000+0xDFB000               |
            1MB 512+512     | master_device_key@0x7E000+0x1000   |
            512KB 256+256   | master_device_key@0x3E000+0x1000   |

            # on something else
            1MB 512+512     | a@0x0+0x1000                       | overlap 0 OFFSET 0x7C000
            1MB 512+512     | a@0x10000+0x1000                   | overlap 0 OFFSET 0x7C000
            1MB 512+512     | a@0x80000+0x1000                   | overlap 0 OFFSET 0x7C000
            1MB 512+512     | a@0x81000+0x1000                   | overlap 0 OFFSET 0x7C000
            1MB 512+512     | a@0xFB000+0x1000                   | overlap 0 OFFSET 0x7C000
            1MB 512+512     | a@0xFC000+0x4000                   | overlap 0 OFFSET 0x7C000
            2MB 512+512     | a@0x81000+0x1000                   | overlap 0 OFFSET 0xFC000
            2MB 512+512     | a@0x1FB000+0x1000                  | overlap 0 OFFSET 0x7C000
            1MB 512+512     | a@0x7C000+0x5000                   | overlap 0 SIZE 16KB
            1MB 512+512     | a@0x10000+0x5000                   | overlap 0 OFFSET
            4MB 512+512     | a@0x100000+0x2000, b@0x101000+0x1000 | overlap 1 OFFSET 0x102000
            4MB 512+512     | a@0x101000+0x2000, b@0x100000+0x2000 | overlap 0 OFFSET 0x102000
            4MB 512+512     | a@0x100000+0x1000, b@0x100000+0x1000 | overlap 1 OFFSET 0x101000
            4MB 512+512     | a@0x10000+0x1000, b@0x10000+0x1000   | overlap 0 OFFSET 0x7C000; overlap 1 OFFSET 0x7C000; overlap 1 OFFSET 0x7C000

            # the key that was left behind
            1MB 512+512     | master_device_key@0x3E000+0x1000   | overlap 0 OFFSET 0x7E000 0x7C000
            4MB 512+512     | MasterDeviceKey.bin@0x3E000+0x1000 | overlap 0 OFFSET 0x7E000 0x7C000
            2MB 1024+1024   | master_device_key@0x3E000+0x1000   | overlap 0 OFFSET 0xFE000 0xFC000
            2MB 1024+1024   | master_device_key@0x7E000+0x1000   | overlap 0 OFFSET 0xFE000 0xFC000
            1MB 512+512     | device_key@0x3E000+0x1000, a@0x7E000+0x1000 | overlap 0 OFFSET 0x7C000

            # outside
            1MB 512+512     | a@0x100000+0x1000                  | outside-flash 0 OFFSET 0x7C000
            1MB 512+512     | a@0xFFFFFFFFFF+0x1000              | outside-flash 0 OFFSET 0x7C000; alignment 0 OFFSET 0x7C000
            1MB 512+512     | a@-0x1000+0x1000                   | outside-flash 0 OFFSET 0x7C000
            1MB 512+512     | a@0x7E000+0x100000000              | overlap 0 SIZE 8KB; outside-flash 0 SIZE 8KB
            4MB 512+512     | a@0x3FE000+0x4000                  | overlap 0 OFFSET 0x7C000; outside-flash 0 OFFSET 0x7C000
            1MB 512+512     | a@0x7C000+0x7FFFFFFFFFFFF000       | overlap 0 SIZE 16KB; outside-flash 0 SIZE 16KB
            1MB 512+512     | a@-0x7FFFFFFFFFFFF000+0x7FFFFFFFFFFFF000 | outside-flash 0 OFFSET

            # sectors
            1MB 512+512     | a@0x7C800+0x1000                   | alignment 0 OFFSET 0x7C000 0x7D000
            1MB 512+512     | a@0x7C800+0x1000, b@0x7D000+0x1000 | alignment 0 OFFSET 0x7C000; overlap 1 OFFSET 0x7E000
            1MB 512+512     | a@0x7C000+0x4000, b@0x3E001+0x1000 | alignment 1 OFFSET; overlap 1 OFFSET
            1MB 512+512     | a@0x7C000+1                        | alignment 0 SIZE 4KB
            1MB 512+512     | a@0x7C000+5000                     | alignment 0 SIZE 8KB
            1MB 512+512     | a@0x7C000+5000, b@0x7D800+0x800    | alignment 0 SIZE 4KB; alignment 1 OFFSET 0x7E000; alignment 1 SIZE
            1MB 512+512     | a@0x7C000+0x3FFF                   | alignment 0 SIZE 16KB
            1MB 512+512     | a@0x7C000+0                        | size 0 SIZE 4KB
            1MB 512+512     | a@0x7C000+-4096                    | size 0 SIZE 4KB
            1MB 512+512     | a@0x10000+0                        | size 0 SIZE
            1MB 512+512     | a@0x100000+0                       | size 0 SIZE; outside-flash 0 OFFSET 0x7C000

            # names
            1MB 512+512     | a@0x7C000+0x1000, a@0x7D000+0x1000, a_1@0x7E000+0x1000 | name 1 NAME a_2
            1MB 512+512     | @0x7C000+0x1000                    | name 0 NAME region_1

            # maps and boot loaders
            512KB 512+512   |                                    | map 256+256
            1MB 256+256     |                                    | map 512+512
            1MB 1024+1024   |                                    | map 512+512
            2MB 256+256     |                                    | map 512+512 1024+1024
            8MB 512+512     |                                    | map 1024+1024
            2MB 256+256     | master_device_key@0xFE000+0x1000   | map 512+512 1024+1024
            2MB 256+256     | log@0x7E000+0x1000                 | map 512+512 1024+1024
            2MB 256+256     | log@0x181000+0x1000, b@0x1FF000+0x1000 | map 512+512 1024+1024; overlap 1 OFFSET
            2MB 1024+1024 boot 1.3 |                             | boot 1.7
            2MB 1024+1024 boot 1.4 |                             |
            1MB 512+512 boot 1.2   |                             |
            1MB 512+512 boot 1.1   |                             | boot 1.7
            1MB 1024+1024 boot 1.1 |                             | map 512+512; boot 1.7
            2MB 1024+1024 sdk 1.0.1 |                            | map 512+512
            2MB 1024+1024 sdk 1.1.0 |                            |
            16MB 1024+1024 sdk 1.0.1 |                           | map
            2MB 512+512 sdk 1.5.4 | a@0x1FB000+0x1000            |
            1MB 512+512 sdk 1.5.4 | a@0xFB000+0x1000             | overlap 0 OFFSET 0x7C000

            # images
            1MB 512+512 user1 499712 |                           |
            1MB 512+512 user1 499713 |                           | image USER1
            1MB 512+512 user1 503808 user2 499713 |              | image USER1; image USER2
            1MB 512+512 sdk 1.5.4 user1 503808 |                 |
            1MB 512+512 user1 9223372036854775807 | a@0x7B000+0x1000 | overlap 0 OFFSET 0x7C000; image USER1
            1MB 512+512 user1 30000  | a@0x9000+0x1000           | slot-rest 0 OFFSET
            1MB 512+512 user1 30000  | a@0x8000+0x1000           | overlap 0 OFFSET 0x7C000
            1MB 512+512 user1 30000  | a@0x89000+0x1000          | slot-rest 0 OFFSET
            1MB 512+512 user1 30000  | a@0x7B000+0x2000          | slot-rest 0 OFFSET
            1MB 512+512 user1 30000  | a@0xFA000+0x2000          | overlap 0 OFFSET 0x7C000; slot-rest 0 OFFSET
            1MB 512+512 user1 30000  | a@0x9800+0x1000           | alignment 0 OFFSET 0x9000 0xA000; slot-rest 0 OFFSET
            1MB 512+512 user1 30000  | a@0x7B000+4097            | alignment 0 SIZE 8KB; slot-rest 0 OFFSET
            1MB 512+512 user1 30000  | a@0x9000+0x800            | alignment 0 SIZE 4KB; slot-rest 0 OFFSET
            1MB 512+512 user1 30000  | a@0x9000+0x1000, b@0x9000+0x1000 | slot-rest 0 OFFSET; overlap 1 OFFSET 0x7C000; slot-rest 1 OFFSET
            1MB 512+512 user1 30000  | master_device_key@0x3E000+0x1000 | overlap 0 OFFSET 0x7E000 0x7C000
            """)
    void finds_and_mends(String layout, String regions, String expected) {
        Layout checked = LayoutNotation.layout(layout).withRegions(LayoutNotation.regions(regions));
        String found = new LayoutCheck()
                .check(checked).stream().map(LayoutCheckTest::shown).sorted().collect(Collectors.joining("\n"));
        String wanted = expected == null
                ? ""
                : Stream.of(expected.split(";")).map(String::trim).sorted().collect(Collectors.joining("\n"));
        assertEquals(wanted, found);
    }

    @Test
    void finds_everything_at_once_in_reading_order() {
        Layout layout = LayoutNotation.layout("2MB 1024+1024 boot 1.2 sdk 1.0.0 user1 2000000")
                .withRegions(LayoutNotation.regions("a@0x1+1, a@0x80000000+0, b@0xFC001+0x10000"));
        List<String> codes = new LayoutCheck()
                .check(layout).stream().map(fault -> fault.code().id()).toList();
        assertEquals(
                List.of(
                        "layout-map",
                        "layout-boot",
                        "layout-alignment",
                        "layout-alignment",
                        "layout-overlap",
                        "layout-name",
                        "layout-size",
                        "layout-outside-flash",
                        "layout-alignment",
                        "layout-overlap",
                        "layout-image"),
                codes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1MB 512+512 | master_device_key@0x3E000+0x1000 | Region master_device_key (0x3E000 to 0x3EFFF) lies inside user1, and the next update of that slot destroys the key. In the map 512+512 of 1MB its place is 0x7E000.
            1MB 512+512 | a@0x7F000+0x3000 | Region a (0x7F000 to 0x81FFF) lies on reserved (0x80000 to 0x80FFF; it is kept empty so that both slots begin at the same offset in their halves), and on user2 (0x81000 to 0xFAFFF; an update overwrites it).
            1MB 512+512 | a@0x10000+0x5000 | Region a (0x10000 to 0x14FFF) lies on user1 (0x1000 to 0x7BFFF; an update overwrites it). No free place of 20 KB is left in this flash.
            1MB 512+512 user1 499713 | | The image for user1 has 499713 bytes, 1 more than the limit of 499712 bytes (the area of user2 before the RF calibration sector, where the same program goes at the next update).
            4MB 512+512 user1 503809 | | The image for user1 has 503809 bytes, 1 more than the limit of 503808 bytes (the area of user1). The map 1024+1024 of the same flash has room for it.
            1MB 1024+1024 | | A flash of 1MB cannot be divided 1024+1024: two halves of 1024 KB do not fit into it. It can be 512+512.
            8MB 512+512 | | A flash of 8MB cannot be divided 512+512: no SDK has such a map. It can be 1024+1024.
            """)
    void says_what_is_wrong(String layout, String regions, String message) {
        assertEquals(
                message,
                new LayoutCheck()
                        .check(LayoutNotation.layout(layout).withRegions(LayoutNotation.regions(regions)))
                        .get(0)
                        .message());
    }

    @Test
    void names_three_of_many_that_overlap() {
        String message = new LayoutCheck()
                .check(Layout.of(FlashMap.MAP_4)
                        .withRegions(IntStream.range(0, 6)
                                .mapToObj(index -> new Region("r" + index, 0x100000, 0x1000))
                                .toList()))
                .get(4)
                .message();
        assertTrue(message.contains("region r2 (0x100000 to 0x100FFF), and inside 2 more"), message);
    }

    @Test
    void says_what_another_map_leaves_wrong() {
        List<Repair> repairs = new LayoutCheck()
                .check(LayoutNotation.layout("2MB 256+256").withRegions(LayoutNotation.regions("fs@0x80000+0x7C000")))
                .get(0)
                .repairs();
        assertEquals(
                List.of(
                        "Change the map to 512+512, with which 1 error is left",
                        "Change the map to 1024+1024, with which 1 error is left"),
                repairs.stream().map(Repair::title).toList());
    }

    /** Compared pair by pair these would take hours; the limit is far above what any loaded machine needs. */
    @ParameterizedTest
    @ValueSource(longs = {0x1000, 0x1800, 0x100000})
    void bears_many_regions(long size) {
        List<Region> regions = new ArrayList<>();
        for (int index = 0; index < 20_000; index++) {
            regions.add(new Region("r", index % 5000 * 0x1000L + index % 3, size));
        }
        Layout layout = Layout.of(FlashMap.MAP_9).withRegions(regions);
        assertTimeout(
                Duration.ofSeconds(60),
                () -> assertTrue(new LayoutCheck().check(layout).size() >= 20_000));
    }

    private static String shown(LayoutFault fault) {
        String place = "";
        if (fault.place() instanceof LayoutPlace.OfRegion region) {
            place = " " + region.index() + " " + region.part();
        } else if (fault.place() instanceof LayoutPlace.Image image) {
            place = " " + image.slot();
        }
        String repairs = fault.repairs().stream()
                .map(repair -> " " + repair.replacement())
                .collect(Collectors.joining());
        return fault.code().id().substring("layout-".length()) + place + repairs;
    }
}
