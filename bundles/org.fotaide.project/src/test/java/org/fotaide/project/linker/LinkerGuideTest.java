// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.linker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fotaide.project.guide.GuidedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkerGuideTest {
    private static final String SCRIPT = """
            MEMORY
            {
              dram0_0_seg : org = 0x3FFE8000, len = 0x14000
              iram1_0_seg : org = 0x40100000, len = 0x8000
              irom0_0_seg : org = 0x40281010, len = 0x6B000
            }
            """;

    private static GuidedFile script(String marked) {
        return new GuidedFile("ld/eagle.app.v6.new.1024.app2.ld", marked)
                .beside("fota.yaml", "flash: {size: 1MB, map: 512+512}\n");
    }

    /** What is pointed at, and what is told of it among other things. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "irom0_0_seg; **irom0_0_seg** 0x40281010 to 0x402EC00F, 428 KB",
                "0x40281010; 'The chip shows its flash from 0x40200000 on, so this code begins at 0x81010 in flash.'",
                "0x6B000; - It is linked for 0x40281010 (user2); the vendor's script for it lets in 0x6B000 (428 KB).",
                "0x6B000; **0x81010** in a flash of 1MB 512+512 (map 2)",
                "0x3FFE8000; 'RAM for data, or the chip''s own registers.'",
                "0x40100000; **iram1_0_seg** 0x40100000 to 0x40107FFF, 32 KB",
            })
    void explains_each_part(String part, String expected) {
        String told = script(SCRIPT.replace(part, "|" + part)).explained();
        assertTrue(told.contains(expected), told);
    }

    @Test
    void hints_tell_ends_in_flash_and_the_outline_all_memory() {
        assertEquals(
                SCRIPT.replace("0x6B000", "0x6B000<to 0x402EC00F, user2>"),
                script(SCRIPT).hinted());
        assertEquals("""
                SETTING dram0_0_seg, 0x3FFE8000 to 0x3FFFBFFF, 80 KB
                SETTING iram1_0_seg, 0x40100000 to 0x40107FFF, 32 KB
                REGION irom0_0_seg, 0x40281010 to 0x402EC00F, 428 KB
                """, script(SCRIPT).outlined());
    }

    @Test
    void both_slots_of_large_halves_have_one_address() {
        String text = "MEMORY { irom0_0_seg : org = 0x40201010, len = 0xE0000 }";
        assertEquals(
                text.replace("0xE0000", "0xE0000<to 0x402E100F, both slots>"),
                new GuidedFile("eagle.app.v6.new.2048.ld", text).hinted());
    }
}
