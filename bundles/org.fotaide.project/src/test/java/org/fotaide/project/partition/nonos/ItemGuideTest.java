// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition.nonos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fotaide.project.guide.GuidedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemGuideTest {
    private static final String TABLE = """
            #define USER_PLACE 0x7C000
            static const partition_item_t table[] = {
                {SYSTEM_PARTITION_BOOTLOADER, 0x0, 0x1000},
                {SYSTEM_PARTITION_OTA_1, 0x1000, 0x6A000},
                {SYSTEM_PARTITION_CUSTOMER_BEGIN, USER_PLACE, 0x3000},
            };
            """;

    private static GuidedFile source(String text) {
        return new GuidedFile("user/main.c", text).beside("fota.yaml", "flash: {size: 1MB, map: 512+512}\n");
    }

    /** What is pointed at, and the first and the third line that tell of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0x1000, 0x6A; **OTA_1** 0x1000 to 0x6AFFF, 424 KB; **0x1000** in a flash of 1MB 512+512 (map 2)",
                "0x6A000; **OTA_1** 0x1000 to 0x6AFFF, 424 KB; Its last byte is 0x6AFFF.",
                "SYSTEM_PARTITION_OTA_1; **OTA_1** 0x1000 to 0x6AFFF, 424 KB; user1: the first place for a program. It is linked for this"
                        + " address.",
                "0x7C000; **partition 100** 0x7C000 to 0x7EFFF, 12 KB; **0x7C000** in a flash of 1MB 512+512 (map 2)",
            })
    void explains_each_field(String part, String first, String third) {
        String[] told = source(TABLE.replace(part, "|" + part)).explained().split("\n");
        assertEquals(first, told[0]);
        assertEquals(third, told[2]);
    }

    @Test
    void hints_tell_last_addresses_and_the_outline_what_there_is() {
        GuidedFile file = source(TABLE);
        assertEquals(
                TABLE.replace("0x1000}", "0x1000}<to 0xFFF>")
                        .replace("0x6A000}", "0x6A000}<to 0x6AFFF>")
                        .replace("0x3000}", "0x3000}<to 0x7EFFF>"),
                file.hinted());
        assertEquals("""
                REGION BOOTLOADER, 0x0 to 0xFFF, 4 KB
                REGION OTA_1, 0x1000 to 0x6AFFF, 424 KB
                REGION partition 100, 0x7C000 to 0x7EFFF, 12 KB
                """, file.outlined());
    }
}
