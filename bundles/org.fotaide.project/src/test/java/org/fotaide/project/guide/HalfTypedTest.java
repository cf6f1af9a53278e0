// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Guides take whatever was typed so far, and whatever somebody's cat types. */
class HalfTypedTest {
    private static final String PROJECT = """
            product: {name: light, ptype: 45772}
            version: v1.0.2t45772(a)
            flash: {size: 1MB, map: 512+512}
            releases: [v1.0.1t45772(a)]
            """;

    static Stream<Arguments> samples() {
        return Stream.of(
                Arguments.of("user/main.c", """
                        #define IOT_VERSION_MAJOR 1U
                        #define IOT_VERSION_MINOR (0U)
                        #define IOT_VERSION_REVISION 5U
                        #define VERSION_TYPE "v"
                        #define device_type 45772
                        #define UPGRADE_FALG "a"
                        #define CONFIG_ADDR (0x7C * SPI_FLASH_SEC_SIZE)
                        static const partition_item_t table[] = {{SYSTEM_PARTITION_OTA_1, 0x1000, 0x6A000}};
                        const char *v = "v1.0" ".2t45772(a)";
                        void f(void) {
                            spi_flash_read(CONFIG_ADDR + 4, (uint32 *)b, sizeof(b));
                            if (system_upgrade_userbin_check() == UPGRADE_FW_BIN1) { Update.begin(1); }
                        }
                        """),
                Arguments.of("partitions.csv", """
                        # Name, Type, SubType, Offset, Size, Flags
                        nvs, data, nvs, 0x9000, 0x6000
                        otadata, data, ota, , 8K, encrypted # why
                        ota_0, app, ota_0, , 1M
                        "x"\t; $Y, 0x99999999999, -0x10000, -9223372036854775808
                        """),
                Arguments.of("sdkconfig", """
                        #
                        # Serial flasher config
                        #
                        CONFIG_ESPTOOLPY_FLASHSIZE="4MB"
                        # CONFIG_ESPTOOLPY_FLASHSIZE_2MB is not set
                        CONFIG_PARTITION_TABLE_CUSTOM_FILENAME="\u0000x.csv"
                        # end of Serial flasher config
                        CONFIG_=
                        """),
                Arguments.of("platformio.ini", """
                        [env:a]
                        upload_protocol = espota
                        upload_flags =
                          --port=8266 ; comment
                        board_build.partitions = \u0000x.csv
                        = y
                        [
                        """),
                Arguments.of(
                        "Makefile", "SPI_SIZE_MAP ?= 2\nall:\n\tmake BOOT=new APP=1 SPI_SIZE_MAP=$(X) SPI_MODE='DIO\n"),
                Arguments.of("ld/eagle.app.v6.new.1024.app1.ld", """
                        MEMORY { irom0_0_seg (rx) : org = 0x40201010, len = 0x6B000 /* c */
                                 dram0_0_seg : ORIGIN = 0x3FFE8000, LENGTH = 80K + 0xFFFFFFFFFFFFFFF }
                        _FS_start = 0x40300000;
                        """));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_beginning_is_told_about(String name, String text) {
        for (int end = 0; end <= text.length(); end++) {
            ask(name, text.substring(0, end), end);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_place_is_told_about(String name, String text) {
        for (int place = 0; place <= text.length(); place += 3) {
            ask(name, text, place);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noise_is_told_about(String name, String text) {
        Random random = new Random(7);
        List<String> noise = List.of(
                "(", ")", "\"", "{", "}", ",", "\n", "\\", "0x", "|", "#", "=", "\ud83d\ude80", "9999999999999999999");
        StringBuilder changed = new StringBuilder(text);
        for (int round = 0; round < 150; round++) {
            int place = random.nextInt(changed.length() + 1);
            if (random.nextBoolean()) {
                changed.insert(place, noise.get(random.nextInt(noise.size())));
            } else {
                changed.delete(place, Math.min(changed.length(), place + random.nextInt(4)));
            }
            ask(name, changed.toString(), Math.min(place, changed.length()));
        }
    }

    private static void ask(String name, String text, int place) {
        String marked = text.replace('|', '/');
        new GuidedFile(name, marked.substring(0, place) + "|" + marked.substring(place))
                .beside("fota.yaml", PROJECT)
                .askAll();
    }

    @Test
    void what_was_noted_goes_with_its_file() {
        Surroundings around = new Surroundings(Guides.installed());
        assertEquals(List.of(), around.beside(Path.of("/a/b.c"), String.class));
        around.forget(Path.of("/a/fota.yaml"));
        assertTrue(Guides.installed().all().size() > 5);
    }
}
