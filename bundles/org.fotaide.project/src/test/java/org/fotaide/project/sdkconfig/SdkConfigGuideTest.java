// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.sdkconfig;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.fotaide.project.guide.GuidedFile;
import org.fotaide.project.guide.Offer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SdkConfigGuideTest {
    private static GuidedFile config(String marked) {
        return new GuidedFile("sdkconfig", marked.replace('~', '\n')).beside("fota.yaml", """
                product: {ptype: 1}
                version: v1.0.0t1(a)
                flash: {size: 2MB}
                """);
    }

    /** Where somebody points, what that is about, and something that is told. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            A=1~CONFIG_PARTITION_TABLE_OFF|SET=0x8000; CONFIG_PARTITION_TABLE_OFFSET=0x8000; usually 0x8000
            CONFIG_PARTITION_TABLE_OFFSET=0x8000|; CONFIG_PARTITION_TABLE_OFFSET=0x8000; **CONFIG_PARTITION_TABLE_OFFSET**
            # CONFIG_PARTITION_TABLE_TWO_OTA is n|ot set; # CONFIG_PARTITION_TABLE_TWO_OTA is not set; slots for updates
            CONFIG_ESPTOOLPY_FLASHSIZE="|4MB"; CONFIG_ESPTOOLPY_FLASHSIZE="4MB"; fota.yaml wants `2MB`
            CONFIG_ESPTOOLPY_FLASHSIZE_2MB=y|; CONFIG_ESPTOOLPY_FLASHSIZE_2MB=y; fota.yaml says the same
            """)
    void explains_what_decides_an_update(String marked, String about, String told) {
        assertEquals(about, config(marked).about());
        assertTrue(config(marked).explained().contains(told), config(marked).explained());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            CONFIG_LWIP_IPV|6=y
            # Serial| flasher config
            |
            """)
    void tells_nothing_of_the_rest(String marked) {
        assertEquals("", config(marked == null ? "" : marked).explained());
    }

    /** A text with a bar where somebody types, and the first of what is offered there. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            CONFIG_PART|~A=1; CONFIG_IDF_TARGET=
            CONFIG_IDF_TARGET="esp32"~CONF|; CONFIG_PARTITION_TABLE_SINGLE_APP=
            CONFIG_IDF|_TARGET=1; CONFIG_IDF_TARGET
            CONFIG_IDF_TARGET=|; "esp8266"
            CONFIG_IDF_TARGET="e|"; "esp8266"
            CONFIG_PARTITION_TABLE_OFFSET=0x|8000; 0x8000
            CONFIG_LWIP_IPV6=|; ''
            # CONF|; ''
            """)
    void offers_keys_and_values(String marked, String first) {
        List<Offer> offers = config(marked).offers();
        assertEquals(first, offers.isEmpty() ? "" : offers.get(0).text());
    }

    @Test
    void a_value_stands_for_all_that_is_written() {
        GuidedFile file = config("CONFIG_IDF_TARGET=\"es|p32\"\nA=1\n");
        assertEquals("\"esp32\"", file.document().text(file.offers().get(0).replaced()));
    }

    @Test
    void the_outline_and_the_words_know_the_keys() {
        GuidedFile file = config("A=1\nCONFIG_IDF_TARGET=\"esp32\"\n# CONFIG_SECURE_BOOT is not set\n");
        assertEquals("SETTING CONFIG_IDF_TARGET, esp32\n", file.outlined());
        assertEquals("CONFIG_IDF_TARGET=KEY CONFIG_SECURE_BOOT=KEY", file.words());
    }

    static List<SdkKey> keys() {
        return SdkKey.all();
    }

    @ParameterizedTest
    @MethodSource("keys")
    void each_key_is_described(SdkKey key) {
        assertTrue(key.name().startsWith("CONFIG_"), key.name());
        assertTrue(key.purpose().startsWith("**" + key.name() + "**\n\n"), key.purpose());
        assertTrue(key.purpose().strip().matches("(?s).*[.*]$"), key.purpose());
        assertFalse(key.purpose().contains("Values:") || key.purpose().contains("!"), key.purpose());
    }
}
