// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.fotaide.project.guide.GuidedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceGuideTest {
    private static final String PROJECT = """
            product: {name: light, ptype: 45772}
            version: v1.0.2t45772(a)
            flash:
              size: 1MB
              map: 512+512
              regions:
                - {name: config, offset: 0x7C000, size: 12KB}
            releases: [v1.0.1t45772(a)]
            """;

    private static final String HEADER = """
            #define VERSION_TYPE "v"
            #define IOT_VERSION_MAJOR 1U
            #define IOT_VERSION_MINOR 0U
            #define IOT_VERSION_REVISION 5U
            #define device_type 45772
            #define UPGRADE_FALG "a"
            """;

    private static GuidedFile source(String marked) {
        return new GuidedFile("user/main.c", marked).beside("fota.yaml", PROJECT);
    }

    /** A source with a bar, the characters that are explained, and how that begins. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                // functions
                "if (system_upgrade_user|bin_check() == 0); system_upgrade_userbin_check; **system_upgrade_userbin_check**",
                "x = |system_upgrade_start(&server); system_upgrade_start; **system_upgrade_start**",
                "ArduinoOTA.beg|in(); begin; **ArduinoOTA.begin**",
                "Update.setMD5|(md5); setMD5; **Update.setMD5**",
                "Serial.beg|in(); ^^; ^^",
                "begi|n(); ^^; ^^",
                // arguments that are places in flash
                "spi_flash_read(0x7C|000, b, 4)@ 0x7C000; 0x7C000; **0x7C000** in a flash of 1MB 512+512 (map 2)",
                "spi_flash_erase_sector(0x7|D)@; 0x7D; **0x7D000** in a flash of 1MB 512+512 (map 2)",
                "system_param_save_with_protect((0x7|C), &c, n)@; (0x7C); **0x7C000** in a flash of 1MB 512+512 (map 2)",
                "spi_flash_write((0x7C + 1) * SPI_FLASH|_SEC_SIZE, b, 4)@; (0x7C + 1) * SPI_FLASH_SEC_SIZE; **0x7D000** in a flash of 1MB 512+512 (map 2)",
                "espconn_secure_ca_enable(0x01, 0x7|E)@; 0x7E; **0x7E000** in a flash of 1MB 512+512 (map 2)",
                "spi_flash_read(0x7C000, b, 0x4|000)@; ^^; ^^",
                "spi_flash_read(where|, b, 4)@; ^^; ^^",
                "printf(0x7C|000)@; ^^; ^^",
                "int i = 0x7C|000@; ^^; ^^",
                // ROM names
                "char v[] = ^v1.0|.2t45772(a)^@; v1.0.2t45772(a); **ROM name** `v1.0.2t45772(a)`",
                "char v[] = ^V1.0|.2t45772(a)^@; V1.0.2t45772(a); **Not a legal ROM name** `V1.0.2t45772(a)`",
                "char v[] = ^v1.0|.2^@; ^^; ^^",
            })
    void explains_what_stands_there(String marked, String about, String begins) {
        GuidedFile file = source(marked.replace('^', '"').replace('@', ';'));
        assertEquals(about.equals("^^") ? "" : about, file.about());
        assertEquals(
                begins.equals("^^") ? "" : begins,
                file.explained().lines().findFirst().orElse(""));
    }

    /** A definition with a bar, and the address that it is known to be. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "#define CONFIG_ADDR 0x7C|000; 0x7C000",
                "#define CONFIG|_ADDR (0x7C * 0x1000); 0x7C000",
                "#define ESP_PARAM_START_SEC 0x7|D; 0x7D000",
                "#define WHERE 0x7|C~void f(void) { spi_flash_erase_sector(WHERE)@ }; 0x7C000",
                "#define I2C_ADDR 0x3|C; ''",
                "#define UART_ADDR 0x6000|0000; ''",
                "#define TIMEOUT_SEC 3|0; ''",
                "#define WHERE 0x7|C~void f(void) { other(WHERE)@ }; ''",
                "#define SIZE 0x7C|000; ''",
            })
    void knows_macros_that_are_places_in_flash(String marked, String address) {
        String text = source(marked.replace('~', '\n').replace('@', ';')).explained();
        assertEquals(address.isEmpty() ? "" : "**" + address + "**", text.split(" in ")[0], text);
    }

    @Test
    void believes_no_name_where_the_flash_is_unknown_and_tells_of_every_map() {
        assertEquals("", new GuidedFile("main.c", "#define CONFIG_ADDR 0x7C|000").explained());
        String told = new GuidedFile("main.c", "void f(void) { spi_flash_erase_sector(0x7|C); }").explained();
        assertTrue(told.contains("- **user param** (0x7C000 to 0x7FFFF) in 1MB 512+512 (map 2), 2MB 512+512"), told);
    }

    /** A name, and what is told of it beside the project's. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "v1.0.2t45772(a); The project builds it. A device with the highest other release, v1.0.1t45772(a), takes it.",
                "v1.0.1t45772(a); The project builds v1.0.2t45772(a), value 1000002. It was released.",
                "v1.0.0t45772(a); The project builds v1.0.2t45772(a), value 1000002. A device with the highest other release, "
                        + "v1.0.1t45772(a), does not take it: its value is not above 1000001.",
                "v1.0.9t45772(n); The project builds v1.0.2t45772(a), value 1000002. A device with the highest other release, "
                        + "v1.0.1t45772(a), does not take it over the air: it is not upgradable.",
                "v1.0.9t23701(a); The project is for product type 45772: its devices never take this.",
            })
    void tells_what_devices_do_with_a_name(String name, String expected) {
        String told = source("char *v = \"|" + name + "\";").explained();
        assertTrue(told.endsWith("\n" + expected + "\n"), told);
    }

    @ParameterizedTest
    @ValueSource(strings = {"IOT_VERSION_MAJOR", "VERSION_TYPE", "UPGRADE_FALG", "45772"})
    void tells_what_macros_make_at_each_of_them(String part) {
        String told = source(HEADER.replace(part, "|" + part)).explained();
        assertTrue(told.startsWith("**ROM name** `v1.0.5t45772(a)`"), told);
        assertTrue(
                told.endsWith("Made of VERSION_TYPE, IOT_VERSION_MAJOR, IOT_VERSION_MINOR, IOT_VERSION_REVISION,"
                        + " device_type, UPGRADE_FALG.\n"),
                told);
    }

    @Test
    void hints_tell_values_and_what_macros_make() {
        assertEquals(
                HEADER.stripTrailing()
                        + "<v1.0.5t45772(a), value 1000005>\nchar *v = \"v1.0.2t45772(a)<value 1000002>\";\n",
                source(HEADER + "char *v = \"v1.0.2t45772(a)\";\n").hinted());
    }

    @Test
    void the_outline_and_the_words_know_names() {
        GuidedFile file =
                source(HEADER + "char *v = \"v1.0\" \".2t45772(a)\", *w = \"v1.2.3\", *x = \"b1.0.3t1(n)\";\n");
        assertEquals("""
                ROM v1.0.2t45772(a), value 1000002
                ROM b1.0.3t1(n), value 1000003
                ROM v1.0.5t45772(a), value 1000005
                """, file.outlined());
        assertEquals(
                "v=ROM_TYPE 1.0\" \".2=NUMBER t45772=PRODUCT a=CHOICE b=ROM_TYPE 1.0.3=NUMBER t1=PRODUCT n=CHOICE",
                file.words());
    }

    /** A literal with a bar where somebody types, and the first names that are offered. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '^',
            value = {
                "char *v = \"v1|; v1.0.2t45772(a)",
                "char *v = \"v1.0.2t|\"; v1.0.2t45772(a)",
                "char *v = \"v|\"; ^^",
                "char *v = \"v1.x|\"; ^^",
                "char *v = v1.0|; ^^",
                "char *v = \"runs v1.0|; ^^",
            })
    void offers_the_names_that_the_project_may_have(String marked, String first) {
        String offered = source(marked).offered();
        assertEquals(first.equals("^^") ? "" : first, offered.split(" ")[0], offered);
    }
}
