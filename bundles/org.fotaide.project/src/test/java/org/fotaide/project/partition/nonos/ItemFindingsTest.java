// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition.nonos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.project.rules.CheckedText;
import org.fotaide.project.text.TextDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables in C, with what is wrong between « and », and the codes of it in order. */
class ItemFindingsTest {
    private static final Path FILE = Path.of("user", "user_main.c");

    /** Many samples begin alike. */
    private static final Set<String> FED = new HashSet<>();

    /** For 1 MB, with everything written out. */
    private static final String PLAIN = """
            static const partition_item_t partition_table[] = {
                {SYSTEM_PARTITION_BOOTLOADER, 0x0, 0x1000},
                {SYSTEM_PARTITION_OTA_1, 0x1000, 0x6A000},
                {SYSTEM_PARTITION_OTA_2, 0x81000, 0x6A000},
                {SYSTEM_PARTITION_RF_CAL, 0xfb000, 0x1000},
                {SYSTEM_PARTITION_PHY_DATA, 0xfc000, 0x1000},
                {SYSTEM_PARTITION_SYSTEM_PARAMETER, 0xfd000, 0x3000},
            };
            """;

    /** With macros for two maps, as the vendor's examples have them. */
    private static final String MACROS = """
            #if SPI_FLASH_SIZE_MAP == 2
            #define OTA_SIZE 0x6A000
            #define OTA_2_ADDR 0x81000
            #define END 0x100000
            #elif (SPI_FLASH_SIZE_MAP == 6)
            #define OTA_SIZE 0xE0000
            #define OTA_2_ADDR 0x101000
            #define END 0x400000
            #else
            #error "The flash map is not supported"
            #endif
            #define LAMP (SYSTEM_PARTITION_CUSTOMER_BEGIN + 1)
            const partition_item_t table[] = {
                { SYSTEM_PARTITION_BOOTLOADER, 0, 4 * 1024 },
                { SYSTEM_PARTITION_OTA_1, 0x1000, OTA_SIZE },
                { SYSTEM_PARTITION_OTA_2, OTA_2_ADDR, OTA_SIZE },
            #ifdef WITH_LAMP
                { LAMP, END - 0x6000, 0x1000 },
            #endif
                { .type = SYSTEM_PARTITION_RF_CAL, .addr = END - 0x5000, .size = 0x1000 },
                { SYSTEM_PARTITION_PHY_DATA, (END - 0x4000), 0x1000 },
                { SYSTEM_PARTITION_SYSTEM_PARAMETER, END - 0x3000, 0x3000 }
            };
            """;

    static Stream<Arguments> samples() {
        return Stream.of(
                arguments(PLAIN, ""),
                arguments(MACROS, ""),
                arguments(
                        PLAIN.replace("0x0,", "«0x1000»,").replace("1, 0x1000", "1, «0x1000»"),
                        "partition-place partition-overlap"),
                arguments(
                        PLAIN.replace("0x0, 0x1000", "0x0, «0x2000»")
                                .replace("{SYSTEM_PARTITION_OTA_1, 0x1000", "{SYSTEM_PARTITION_OTA_1, «0x1000»"),
                        "partition-size partition-overlap"),
                arguments(PLAIN.replace("0x1000, 0x6A000", "«0x2000», 0x6A000"), "partition-place"),
                arguments(PLAIN.replace("0x81000", "«0x80000»"), "partition-place"),
                arguments(PLAIN.replace("0x81000", "«0x81004»"), "partition-place"),
                arguments(PLAIN.replace("0xfd000, 0x3000", "0xfd000, «0x2000»"), "partition-size"),
                arguments(PLAIN.replace("0xfb000, 0x1000", "0xfb000, «4000»"), "partition-size"),
                arguments(
                        PLAIN.replace("0xfb000", "«0xfb800»").replace("0xfc000", "«0xfc000»"),
                        "partition-alignment partition-overlap"),
                arguments(PLAIN.replace("0x81000, 0x6A000", "0x81000, «0x69000»"), "partition-slot-size"),
                arguments(PLAIN.replace("0x6A000", "«0x6A800»"), "partition-alignment partition-alignment"),
                arguments(
                        PLAIN.replace("0x81000, 0x6A000", "0x81000, 0x7B000")
                                .replace("0x1000, 0x6A000", "0x1000, 0x7B000")
                                .replace("0xfb000", "«0xfb000»"),
                        "partition-overlap"),
                arguments(
                        PLAIN.replace("    {SYSTEM_PARTITION_RF_CAL, 0xfb000, 0x1000},\n", "")
                                .replace("partition_table", "«partition_table»"),
                        "partition-required"),
                arguments(
                        PLAIN.replace("    {SYSTEM_PARTITION_OTA_2, 0x81000, 0x6A000},\n", "")
                                .replace("SYSTEM_PARTITION_OTA_1", "«SYSTEM_PARTITION_OTA_1»"),
                        "partition-slot-single"),
                arguments(PLAIN.replaceAll("    .SYSTEM_PARTITION_OTA_[12].*\n", ""), ""),
                arguments(
                        PLAIN.replace(
                                "{SYSTEM_PARTITION_PHY_DATA, 0xfc000, 0x1000},",
                                "{SYSTEM_PARTITION_PHY_DATA, 0xfc000, 0x1000},\n{«SYSTEM_PARTITION_PHY_DATA», 0x7c000, 0x1000},"),
                        "partition-duplicate"),
                arguments(PLAIN.replace("};", "{100, 0x7c000, 0x1000}, {«100», 0x7d000, 0x1000}};"), "partition-role"),
                arguments(
                        PLAIN.replace("};", "{100, 0xff000, «0x2000»}};").replace("0xff000", "«0xff000»"),
                        "partition-overlap partition-outside-flash"),
                arguments(PLAIN.replace("};", "{100, 0x7c000, «0»}};"), "partition-size"),
                arguments(PLAIN.replace("SYSTEM_PARTITION_RF_CAL,", "SOMETHING_ELSE,"), ""),
                arguments(PLAIN.replace("0x81000", "USER2_ADDRESS"), ""),
                arguments(
                        "#define SYSTEM_PARTITION_RF_CAL 0xfb000\n"
                                + PLAIN.replace("partition_table", "«partition_table»"),
                        "partition-required"),
                arguments("#if 0\n" + PLAIN.replace("0x81000", "0x80000") + "#endif\n", ""),
                arguments("const partition_item_t *«table»;\nbool f(const partition_item_t* table, uint32 n);\n", ""),
                arguments(MACROS.replace("0x101000", "«0x81000»"), "partition-overlap partition-place"),
                arguments(
                        MACROS.replace("OTA_SIZE 0xE0000", "OTA_SIZE ««0x100001»»")
                                .replace("0x101000", "«0x101000»"),
                        "partition-size partition-size partition-overlap"),
                arguments(
                        MACROS.replace("END 0x400000", "END 0x3FF000").replace("END - 0x3000", "«END - 0x3000»"),
                        "partition-place"),
                arguments(
                        "system_get_flash_size_map();\n" + PLAIN.replace("0xf", "0x1f") + "// SPI_FLASH_SIZE_MAP\n",
                        ""),
                arguments("// SPI_FLASH_SIZE_MAP\n" + PLAIN.replace("0xf", "0x1f"), ""));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findings(String text, String codes) throws CancelledException {
        CheckedText.assertFound(FILE, text, codes);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_fix_removes_its_finding_and_brings_no_new_one(String text, String codes) throws CancelledException {
        for (String written : List.of(text, text.replace("\n", "\r\n"))) {
            CheckedText.of(FILE, written).assertFixesMend();
        }
    }

    static Stream<Arguments> fixes() {
        return Stream.of(
                arguments("Change to 0x81000", PLAIN.replace("0x81000", "0x80000"), PLAIN),
                arguments("Change to 0x101000", MACROS.replace("0x101000", "0x81000"), MACROS),
                arguments("Change to 0x3000", PLAIN.replace("0x3000", "12 * 1000"), PLAIN),
                arguments(
                        "Change to 0xFB000",
                        PLAIN.replace("0xfb000", "(0xfb00a)"),
                        PLAIN.replace("0xfb000", "(0xfb000)")),
                arguments(
                        "Add SYSTEM_PARTITION_PHY_DATA at 0xFC000",
                        PLAIN.replace("    {SYSTEM_PARTITION_PHY_DATA, 0xfc000, 0x1000},\n", ""),
                        PLAIN.replace("    {SYSTEM_PARTITION_PHY_DATA, 0xfc000, 0x1000},\n", "")
                                .replace(
                                        "0x3000},\n",
                                        "0x3000},\n    { SYSTEM_PARTITION_PHY_DATA, 0xFC000, 0x1000 },\n")),
                arguments(
                        "Change to 0x81000",
                        PLAIN.replace("0x81000", "0x080000UL"),
                        PLAIN.replace("0x81000", "0x81000UL")),
                arguments("Change to 0x6A000", PLAIN.replace("0x81000, 0x6A000", "0x81000, 0x60000"), PLAIN));
    }

    @ParameterizedTest
    @MethodSource
    void fixes(String title, String before, String after) throws CancelledException {
        assertEquals(after, CheckedText.of(FILE, before).after(title));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void every_beginning_can_be_checked(String text, String codes) throws CancelledException {
        CheckedText.of(FILE, text).assertEveryBeginningSound(FED);
    }

    @Property(tries = 300)
    void any_text_can_be_checked(
            @ForAll @Chars({'{', '}', ',', ';', '0', 'x', '1', '#', '\n', '(', ')', '=', '.', 'A', ' '}) String text)
            throws CancelledException {
        new CheckedText(new TextDocument(
                        FILE,
                        "#define A 0x1000\n" + PLAIN.replace("};", "") + text + "partition_item_t u[] = {{1, A, "
                                + text))
                .assertSound();
    }

    @Test
    void many_tables_of_many_rows_take_little_time() {
        String rows = "{SYSTEM_PARTITION_OTA_1, 0x1234, 0x100}, ".repeat(1_000);
        String tables = ("partition_item_t t[] = {" + rows + "};\n").repeat(10);
        CheckedText source = new CheckedText(new TextDocument(FILE, "#if SPI_FLASH_SIZE_MAP == 2\n#endif\n" + tables));
        assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> assertFalse(source.findings().isEmpty()));
    }
}
