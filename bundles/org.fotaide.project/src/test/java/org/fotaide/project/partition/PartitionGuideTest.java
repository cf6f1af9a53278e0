// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fotaide.project.guide.GuidedFile;
import org.fotaide.project.guide.Offer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartitionGuideTest {
    private static final String TABLE = """
            # Name, Type, SubType, Offset, Size, Flags
            nvs,      data, nvs,   0x9000,  0x4000,
            otadata,  data, ota,   0xd000,  0x2000,
            phy_init, data, phy,   0xf000,  0x1000,
            ota_0,    app,  ota_0, ,        0xF0000,
            ota_1,    app,  ota_1, ,        960K, encrypted
            """;

    private static GuidedFile table(String marked) {
        return new GuidedFile("partitions.csv", marked).beside("sdkconfig", """
                CONFIG_IDF_TARGET="esp32"
                CONFIG_ESPTOOLPY_FLASHSIZE="4MB"
                """);
    }

    /** Where somebody points, what that is about, and the first line and another one of what is told. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "|nvs,      data; nvs; **nvs** 0x9000 to 0xCFFF, 16 KB; Settings by name, such as the network's. Three sectors at least where it is"
                        + " written.",
                "otadata,  da|ta; data; **otadata** 0xD000 to 0xEFFF, 8 KB; 'Anything that is no program: settings, files, what the boot"
                        + " loader needs.'",
                "ota_0,    app,  ota_|0; ota_0; **ota_0** 0x10000 to 0xFFFFF, 960 KB; Slot 0 for programs. An update writes the slot behind"
                        + " the running one.",
                "ota_0, |; ''; **ota_0** 0x10000 to 0xFFFFF, 960 KB; '- Nothing is written here: the tool chooses the next multiple of"
                        + " 0x10000, 0x10000.'",
                "0xd0|00; 0xd000; **otadata** 0xD000 to 0xEFFF, 8 KB; - Before it `nvs`. Behind it `phy_init`.",
                "0xd0|00; 0xd000; **otadata** 0xD000 to 0xEFFF, 8 KB; > 0x00D000 otadata             ▏",
                "96|0K; 960K; **ota_1** 0x100000 to 0x1EFFFF, 960 KB; '- 983040 bytes, 0xF0000, 240 sectors; the next free byte is"
                        + " 0x1F0000.'",
                "960|K; 960K; **ota_1** 0x100000 to 0x1EFFFF, 960 KB; - 2112 KB of the flash are left behind it.",
                "encr|ypted; encrypted; **ota_1** 0x100000 to 0x1EFFFF, 960 KB; '- encrypted: Encrypted where flash encryption is switched"
                        + " on; programs and otadata are in any case.'",
            })
    void explains_each_field(String place, String about, String first, String other) {
        GuidedFile file = table(TABLE.replace(place.replace("|", ""), place));
        if (place.startsWith("ota_0, |")) {
            file = table(TABLE.replace("ota_0, ,", "ota_0, |,"));
        }
        assertEquals(about, file.about());
        assertEquals(first, file.explained().lines().findFirst().orElse(""));
        assertTrue(file.explained().lines().anyMatch(other::equals), file.explained());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "# Na|me, Type, SubType",
                "# Name, Type, SubType^\nx, |y, z, 1, 2",
                "|",
            })
    void tells_nothing_where_there_is_nothing(String marked) {
        assertEquals("", table(marked).explained());
    }

    /** A table with a bar where somebody types, and what is offered there. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a, |; app data bootloader partition_table",
                "a, da|, nvs; app data bootloader partition_table",
                "a, app, |; factory ota_0 test tee_0 tee_1",
                "a, app, ota_0, , 64K~b, app, o|; factory ota_1 test tee_0 tee_1",
                "a, data, nv|s; ota phy nvs coredump nvs_keys efuse esphttpd fat spiffs undefined littlefs tee_ota",
                "a, data, nvs, |; 0x9000",
                "a, data, nvs, , 0x6000~b, app, ota_0, |; 0x10000",
                "a, data, nvs, 0x9000, |~b, app, ota_0, 0x10000, 64K; 0x6000 0x7000",
                "a, data, ota, 0x9000, |; 0x2000 0x3F7000",
                "a, app, ota_0, 0x10000, 0xF0000~b, app, ota_1, , |; 0xF0000 0x300000",
                "a, data, nvs, 0x9000, 0x6000, |; encrypted readonly",
                "a, x, |; ''",
                "# Name, |; ''",
            })
    void offers_what_may_stand_there(String marked, String offered) {
        String head = "# Name, Type, SubType, Offset, Size, Flags\n";
        assertEquals(offered, table(head + marked.replace('~', '\n')).offered());
    }

    /** A table with a bar where a row begins, and what is offered there. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "|; nvs, data, nvs, , 0x6000+otadata, data, ota, , 0x2000+phy_init, data, phy, , 0x1000+coredump, data, coredump, ,"
                        + " 0x10000+nvs_keys, data, nvs_keys, , 0x1000+factory, app, factory, , 0x100000+ota_0, app, ota_0, ,"
                        + " 0x100000",
                "nvs, data, nvs, , 0x6000~app0, app, ota_0, , 896K~ot|~phy_init, data, 1, , 4K~otadata, data, ota, , 8K; coredump,"
                        + " data, coredump, , 0x10000+nvs_keys, data, nvs_keys, , 0x1000+factory, app, factory, , 0xE0000+ota_1,"
                        + " app, ota_1, , 0xE0000",
                "n|, data, nvs, , 0x6000; nvs+otadata+phy_init+coredump+nvs_keys+factory+ota_0",
            })
    void offers_the_partitions_that_a_table_has_not(String marked, String offered) {
        String head = "# Name, Type, SubType, Offset, Size, Flags\n";
        assertEquals(
                offered,
                String.join(
                        "+",
                        table(head + marked.replace('~', '\n')).offers().stream()
                                .map(Offer::text)
                                .toList()));
    }

    @Test
    void an_offer_stands_for_the_field_that_is_typed() {
        GuidedFile file = table("# Name, Type, SubType\na, ap|p, ota_0");
        assertEquals("app", file.document().text(file.offers().get(0).replaced()));
        assertEquals(
                "A program. The boot loader starts one of them.",
                file.offers().get(0).markdown());
    }

    @Test
    void hints_tell_ends_and_what_the_tool_fills_in() {
        assertEquals(
                TABLE.replace("0x4000,", "0x4000<to 0xCFFF>,")
                        .replace("0x2000,", "0x2000<to 0xEFFF>,")
                        .replace("0x1000,", "0x1000<to 0xFFFF>,")
                        .replace("ota_0, ,        0xF0000,", "ota_0, <0x10000>,        0xF0000<to 0xFFFFF>,")
                        .replace("ota_1, ,        960K", "ota_1, <0x100000>,        960K<to 0x1EFFFF>"),
                table(TABLE).hinted());
    }

    @Test
    void tells_nothing_on_which_the_tools_differ() {
        String table = "# Name, Type, SubType\na, data, nvs, 0x9000, 0x4000\nb, app, factory, , 0x10000\n";
        assertEquals(table.replace("0x4000", "0x4000<to 0xCFFF>"), new GuidedFile("partitions.csv", table).hinted());
    }

    @Test
    void the_outline_and_the_words_know_the_fields() {
        GuidedFile file = table("# Name, Type, SubType\nnvs, data, nvs, 0x9000, 16K\n, app\n");
        assertEquals("REGION nvs, 0x9000 to 0xCFFF, 16 KB\nREGION row 2\n", file.outlined());
        assertEquals(
                "# Name, Type, SubType=COMMENT nvs=NAME data=CHOICE nvs=CHOICE 0x9000=NUMBER 16K=NUMBER app=CHOICE",
                file.words());
    }

    @Test
    void leaves_other_tables_alone() {
        GuidedFile file = new GuidedFile("nvs.csv", "key,type,encoding,value\nco|nfig,namespace,,\n");
        assertEquals("", file.explained() + file.offered() + file.outlined() + file.words());
    }
}
