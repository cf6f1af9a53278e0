// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are those of DOMAIN.md 2 and PROTOCOLS.md 6.3, typed in. */
class FlashMapTest {
    private static final SdkVersion SDK_1 = new SdkVersion(1, 5, 4);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 |   512 | 0x1000 |  236 | 0x41000  | 0x3C000 | 0x40000  | 0x7B000  | 0x7C000
            2 |  1024 | 0x1000 |  492 | 0x81000  | 0x7C000 | 0x80000  | 0xFB000  | 0xFC000
            3 |  2048 | 0x1000 |  492 | 0x81000  | 0x7C000 | 0x80000  | 0x1FB000 | 0x1FC000
            4 |  4096 | 0x1000 |  492 | 0x81000  | 0x7C000 | 0x80000  | 0x3FB000 | 0x3FC000
            5 |  2048 | 0x1000 | 1004 | 0x101000 | 0xFC000 | 0x100000 | 0x1FB000 | 0x1FC000
            6 |  4096 | 0x1000 | 1004 | 0x101000 | 0xFC000 | 0x100000 | 0x3FB000 | 0x3FC000
            8 |  8192 | 0x1000 | 1004 | 0x101000 | 0xFC000 | 0x100000 | 0x7FB000 | 0x7FC000
            9 | 16384 | 0x1000 | 1004 | 0x101000 | 0xFC000 | 0x100000 | 0xFFB000 | 0xFFC000
            """)
    void has_the_addresses_of_the_document(
            int number,
            int kilobytes,
            String user1,
            int area,
            String user2,
            String userParam,
            String reserved,
            String rf,
            String system) {
        FlashMap map = FlashMap.ofNumber(number).orElseThrow();
        assertEquals(kilobytes, map.size().kilobytes());
        assertEquals(extent("0x0", 4), map.bootSector());
        assertEquals(extent(user1, area), map.slot(Slot.USER1));
        assertEquals(extent(user2, area), map.slot(Slot.USER2));
        assertEquals(extent(userParam, 16), map.userParam());
        assertEquals(extent(reserved, 4), map.reserved());
        assertEquals(extent(rf, 4), map.rfCalibration());
        assertEquals(extent(system, 16), map.systemParam());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 |
            2 |
            3 | 0x100000 to 0x1FB000
            4 | 0x100000 to 0x3FB000
            5 |
            6 | 0x200000 to 0x3FB000
            8 | 0x200000 to 0x7FB000
            9 | 0x200000 to 0xFFB000
            """)
    void leaves_user_data_after_the_second_half(int number, String expected) {
        assertEquals(
                Optional.ofNullable(expected),
                FlashMap.ofNumber(number)
                        .orElseThrow()
                        .userData()
                        .map(data -> Address.text(data.offset()) + " to " + Address.text(data.end())));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | USER1 | eagle.app.v6.new.512.app1.ld  | 40201010 | 2B000 | user1.512.new.0.bin
            0 | USER2 | eagle.app.v6.new.512.app2.ld  | 40241010 | 2B000 | user2.512.new.0.bin
            2 | USER1 | eagle.app.v6.new.1024.app1.ld | 40201010 | 6B000 | user1.1024.new.2.bin
            2 | USER2 | eagle.app.v6.new.1024.app2.ld | 40281010 | 6B000 | user2.1024.new.2.bin
            3 | USER1 | eagle.app.v6.new.1024.app1.ld | 40201010 | 6B000 | user1.2048.new.3.bin
            3 | USER2 | eagle.app.v6.new.1024.app2.ld | 40281010 | 6B000 | user2.2048.new.3.bin
            4 | USER1 | eagle.app.v6.new.1024.app1.ld | 40201010 | 6B000 | user1.4096.new.4.bin
            4 | USER2 | eagle.app.v6.new.1024.app2.ld | 40281010 | 6B000 | user2.4096.new.4.bin
            5 | USER1 | eagle.app.v6.new.2048.ld      | 40201010 | E0000 | user1.2048.new.5.bin
            5 | USER2 | eagle.app.v6.new.2048.ld      | 40201010 | E0000 | user2.2048.new.5.bin
            6 | USER1 | eagle.app.v6.new.2048.ld      | 40201010 | E0000 | user1.4096.new.6.bin
            6 | USER2 | eagle.app.v6.new.2048.ld      | 40201010 | E0000 | user2.4096.new.6.bin
            8 | USER1 | eagle.app.v6.new.2048.ld      | 40201010 | E0000 | user1.8192.new.8.bin
            8 | USER2 | eagle.app.v6.new.2048.ld      | 40201010 | E0000 | user2.8192.new.8.bin
            9 | USER1 | eagle.app.v6.new.2048.ld      | 40201010 | E0000 | user1.16384.new.9.bin
            9 | USER2 | eagle.app.v6.new.2048.ld      | 40201010 | E0000 | user2.16384.new.9.bin
            """)
    void names_the_vendors_files(int number, Slot slot, String script, String origin, String length, String image) {
        FlashMap map = FlashMap.ofNumber(number).orElseThrow();
        assertEquals(
                new LinkerScript(script, Long.parseLong(origin, 16), Long.parseLong(length, 16)),
                map.linkerScript(slot));
        assertEquals(image, map.imageName(slot));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0x3E000, 0x7C000, 0x7E000",
        "2, 0x7E000, 0xFC000, 0xFE000",
        "3, 0x7E000, 0x1FC000, 0x1FE000",
        "4, 0x7E000, 0x3FC000, 0x3FE000",
        "5, 0xFE000, 0x1FC000, 0x1FE000",
        "6, 0xFE000, 0x3FC000, 0x3FE000",
        "8, 0xFE000, 0x7FC000, 0x7FE000",
        "9, 0xFE000, 0xFFC000, 0xFFE000"
    })
    void says_where_files_are_burnt(int number, String key, String initData, String blank) {
        String burns = FlashMap.ofNumber(number).orElseThrow().burns().stream()
                .map(burn -> burn.file() + " " + Address.text(burn.offset()))
                .collect(Collectors.joining(", "));
        assertEquals(
                "boot.bin 0x0, user1.bin 0x1000, master_device_key.bin " + key + ", esp_init_data_default.bin "
                        + initData + ", blank.bin " + blank,
                burns);
    }

    @Test
    void has_the_boot_flag_in_the_last_sectors() {
        SystemSectors sectors = FlashMap.MAP_2.systemSectors();
        assertEquals(
                List.of(0xFC000L, 0xFD000L, 0xFE000L, 0xFF000L),
                List.of(
                        sectors.initData().offset(),
                        sectors.firstCopy().offset(),
                        sectors.secondCopy().offset(),
                        sectors.selector().offset()));
    }

    @ParameterizedTest
    @EnumSource(FlashMap.class)
    void covers_the_flash_without_a_gap(FlashMap map) {
        for (SdkVersion sdk : List.of(SDK_1, SdkVersion.ASSUMED)) {
            long end = 0;
            for (Area area : map.areas(sdk)) {
                assertEquals(end, area.offset(), area + " of " + map);
                assertTrue(area.size() > 0 && area.size() % FlashSize.SECTOR == 0, area + " of " + map);
                end = area.end();
            }
            assertEquals(map.size().bytes(), end);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2 | 3.0.0 | boot, user1, user param, reserved, user2, RF calibration, system param
            2 | 1.5.4 | boot, user1, user param, reserved, user2, system param
            4 | 3.0.0 | boot, user1, user param, reserved, user2, spare, user data, RF calibration, system param
            4 | 1.5.4 | boot, user1, user param, reserved, user2, spare, user data, system param
            """)
    void names_its_areas_in_order(int number, String sdk, String names) {
        assertEquals(
                names,
                FlashMap.ofNumber(number).orElseThrow().areas(SdkVersion.of(sdk).orElseThrow()).stream()
                        .map(Area::name)
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void knows_eight_maps() {
        assertEquals(
                List.of(0, 2, 3, 4, 5, 6, 8, 9),
                List.of(FlashMap.values()).stream().map(FlashMap::number).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 7, 10, 15, Integer.MAX_VALUE})
    void has_no_map_under_another_number(int number) {
        assertEquals(Optional.empty(), FlashMap.ofNumber(number));
    }

    @ParameterizedTest
    @CsvSource({
        "KB_512, 256+256",
        "MB_1, 512+512",
        "MB_2, 512+512 1024+1024",
        "MB_4, 512+512 1024+1024",
        "MB_8, 1024+1024",
        "MB_16, 1024+1024"
    })
    void gives_each_flash_its_maps(FlashSize size, String expected) {
        String maps =
                FlashMap.forSize(size).stream().map(map -> map.halves().text()).collect(Collectors.joining(" "));
        assertEquals(expected, maps);
        for (Halves halves : Halves.values()) {
            assertEquals(
                    List.of(expected.split(" ")).contains(halves.text()),
                    FlashMap.of(size, halves).isPresent());
        }
    }

    private static Extent extent(String offset, int kilobytes) {
        return new Extent(Long.decode(offset), kilobytes * 1024L);
    }
}
