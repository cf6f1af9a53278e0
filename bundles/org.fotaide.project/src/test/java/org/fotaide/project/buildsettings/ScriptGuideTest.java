// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.buildsettings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.fotaide.project.guide.GuidedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptGuideTest {
    private static final String BUILD = "make COMPILE=gcc BOOT=new APP=1 SPI_SPEED=40 SPI_MODE=DIO SPI_SIZE_MAP=2\n";

    private static GuidedFile script(String name, String marked) {
        return new GuidedFile(name, marked).beside("fota.yaml", "flash: {size: 1MB, map: 512+512, mode: QIO}\n");
    }

    /** What is pointed at, what it is about, and what is told from the third line on. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "BOOT=new; BOOT=new; The form of the images, which the boot loader has to know.; - `new`: user1 and user2 for boot loader"
                        + " 1.2 and later.",
                "APP=1; APP=1; 'The slot that the program is linked for. A release has both, so the build runs once for each.'; '- `1`: user1,"
                        + " linked for the first half of the flash.'",
                "SPI_MODE=DIO; SPI_MODE=DIO; How the chip talks to its flash.; - `DIO`: Two lines for data and addresses. - fota.yaml wants"
                        + " `QIO`.",
                "SPI_SIZE_MAP=2; SPI_SIZE_MAP=2; 'The size of the flash and its halves, and so where user2 and the SDK''s own sectors"
                        + " lie.'; '- `2`: 1MB 512+512: user1 at 0x1000, user2 at 0x81000, 492 KB each; images user1.1024.new.2.bin and"
                        + " user2.1024.new.2.bin; linker script eagle.app.v6.new.1024.app1.ld. - fota.yaml says the same.'",
                "COMPILE=gcc; ''; ''; ''",
            })
    void explains_settings(String part, String about, String purpose, String values) {
        GuidedFile file = script("gen_misc.sh", BUILD.replace(part, "|" + part));
        String[] paragraphs = (file.explained() + "\n\n \n\n \n\n ").split("\n\n");
        assertEquals(about, file.about());
        assertEquals(purpose, paragraphs[1].strip());
        assertEquals(values, paragraphs[2].strip().replace('\n', ' '));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "gen_misc.sh; make SPI_SIZE_MAP=|; 0 2 3 4 5 6 8 9",
                "Makefile; SPI_SIZE_MAP ?= |2; 0 2 3 4 5 6 8 9",
                ".gitlab-ci.yml; '  - make BOOT=n| SPI_SIZE_MAP=2'; new old none",
                "build.sh; make SPI_SPEED=|40 SPI_SIZE_MAP=2; 40 20 26.7 80",
                "build.sh; make SPI_SIZE_MAP=2 |; ''",
                "build.sh; echo SPI_SIZE_MAP=|; ''",
            })
    void offers_the_values_that_the_makefile_knows(String name, String marked, String offered) {
        assertEquals(offered, script(name, marked).offered());
    }

    @Test
    void a_hint_tells_the_map() {
        assertEquals(
                BUILD.replace("MAP=2", "MAP=2<1MB 512+512>"),
                script("gen_misc.sh", BUILD).hinted());
        assertEquals(
                "SPI_SIZE_MAP = 7\n", script("Makefile", "SPI_SIZE_MAP = 7\n").hinted());
    }
}
