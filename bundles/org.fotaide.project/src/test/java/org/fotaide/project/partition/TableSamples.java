// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Tables with what is wrong between « and », and the codes of it in order. */
final class TableSamples {
    private TableSamples() {}

    /** Sound for every tool: PROTOCOLS.md 9, two slots in 2 MB. */
    static final String SOUND = """
            # Name,   Type, SubType, Offset,   Size, Flags
            nvs,      data, nvs,     0x9000,   0x4000
            otadata,  data, ota,     0xd000,   0x2000
            phy_init, data, phy,     0xf000,   0x1000
            ota_0,    app,  ota_0,   0x10000,  0xF0000
            ota_1,    app,  ota_1,   0x110000, 0xF0000
            """;

    /** Offsets are the tool's choice. */
    static final String BLANK = """
            nvs,data,nvs,,0x4000,
            otadata,data,ota,,8K,
            phy_init,data,phy,,4K,
            factory,app,factory,,1M,
            ota_0,app,ota_0,,1M,
            ota_1,app,ota_1,,1M,
            """;

    static Stream<Arguments> samples() {
        return Stream.of(
                arguments(SOUND, ""),
                arguments(BLANK, ""),
                arguments(SOUND.replace("phy, ", "«phi»,"), "partition-value"),
                arguments(SOUND.replace("app,  ota_0", "App,  Ota_0"), ""),
                arguments(SOUND.replace("app,  ota_0", "«ap»,  ota_0"), "partition-value"),
                arguments(SOUND.replace("app,  ota_0", "app,  «ota0»"), "partition-value"),
                arguments(SOUND.replace("app,  ota_0", "data, «ota_0»"), "partition-value"),
                arguments(BLANK.replace("app,ota_0", "app,«»"), "partition-role"),
                arguments(BLANK.replace("data,phy", "data,"), ""),
                arguments(BLANK.replace("data,phy", "«»,phy"), "partition-field"),
                arguments(BLANK.replace("ota,,8K", "ota,,«»"), "partition-field"),
                arguments(BLANK.replace("ota,,8K,", "ota«»"), "partition-field"),
                arguments(BLANK.replace("8K", "«8KB»"), "partition-value"),
                arguments(BLANK.replace("8K", "«2000h»"), "partition-value"),
                arguments(BLANK.replace("8K", "«0x2OOO»"), "partition-value"),
                arguments(BLANK.replace("8K", "«08192»"), "partition-value"),
                arguments(BLANK.replace("factory,,1M", "factory,,«1.5M»"), "partition-value"),
                arguments(BLANK.replace("factory,,1M", "factory,,«lots»"), "partition-value"),
                arguments(BLANK.replace("factory,,1M", "factory,,0x1_0000"), ""),
                arguments(BLANK.replace("factory,,1M", "factory,,-0x110000"), ""),
                arguments(BLANK.replace("factory,,1M", "factory,,«-0x9000»"), "partition-value"),
                arguments(BLANK.replace("phy,,4K", "phy,«-4K»,4K"), "partition-value"),
                arguments(BLANK.replace("8K,", "8K,«encryped»"), "partition-flag"),
                arguments(BLANK.replace("8K,", "8K,«Encrypted»"), "partition-flag"),
                arguments(BLANK.replace("4K,", "4K,encrypted"), ""),
                arguments(BLANK.replace("4K,", "4K,readonly"), ""),
                arguments(BLANK.replace("8K,", "8K,«readonly»"), "partition-flag"),
                arguments(BLANK.replace("phy_init", "«»"), "partition-name"),
                arguments(BLANK.replace("phy_init", "phy_initial_data"), ""),
                arguments(BLANK.replace("phy_init", "«phy_init_of_radio»"), "partition-name"),
                arguments(BLANK.replace("phy_init", "«\"phy_init\"»"), "partition-name"),
                arguments(BLANK.replace("phy_init", "«coredump»"), "partition-misnamed"),
                arguments(BLANK.replace("phy_init", "«app»"), "partition-misnamed"),
                arguments(BLANK.replace("phy_init", "«nvs»"), "partition-duplicate partition-misnamed"),
                arguments(
                        BLANK.replace("ota_1,app,ota_1", "«ota_0»,app,ota_1"),
                        "partition-duplicate partition-misnamed"),
                arguments(BLANK.replace("ota_1,app,ota_1", "ota_b,app,«ota_0»"), "partition-slot-number"),
                arguments(BLANK.replace("ota_1,app,ota_1", "ota_2,app,«ota_2»"), "partition-slot-number"),
                arguments(BLANK.replace("ota_1,app,ota_1", "again,app,«factory»"), "partition-role"),
                arguments(SOUND.replace("0x110000, 0xF0000", "«0xF0000», 0xF0000"), "partition-overlap"),
                arguments(SOUND.replace("0x9000, ", "«0x1000», "), "partition-reserved"),
                arguments("""
                        nvs,data,nvs,0x9000,0x4000
                        ota_0,app,ota_0,0x10000,0x70000
                        ota_1,app,ota_1,0x80000,0x70000
                        otadata,data,ota,«0xd000»,0x2000
                        """, "partition-order"),
                arguments(
                        SOUND.replace("0x10000, ", "«0x10800», ").replace("0x110000,", "0x120000,"),
                        "partition-alignment"),
                arguments(
                        SOUND.replace("0xf000,   0x1000", "0xf000,   «0x800»\nx, data, 0x40, «0xf800», 0x800"),
                        "partition-sector partition-sector"),
                arguments(SOUND.replace("0xf000,   0x1000", "0xf000,   0x800"), ""),
                arguments(BLANK.replace("factory,,1M", "factory,,«1000»"), ""),
                arguments(BLANK.replace("ota_1,,1M", "ota_1,,«0»"), "partition-size"),
                arguments(BLANK.replace("0x2000", "0x1000").replace("8K", "«4K»"), "partition-otadata"),
                arguments(
                        BLANK.replace("otadata,data,ota,,8K,\n", "").replace("app,ota_0", "app,«ota_0»"),
                        "partition-otadata"),
                arguments(BLANK + "more,data,«ota»,,8K,\n", "partition-otadata"),
                arguments(BLANK + "more,data,,,8K,\n", ""),
                arguments(SOUND.replace("0x110000, 0xF0000", "0x110000, «0xE0000»"), "partition-slot-size"),
                arguments(BLANK + "storage,data,fat,,20M\n", ""),
                arguments(BLANK + "storage,data,fat,,«200M»\n", "partition-outside-flash"),
                arguments("«nvs»,data,nvs,,0x4000\n", "partition-no-app"),
                arguments(
                        "nvs,data,nvs,,0x4000\notadata,data,ota,,8K\nota_0,app,«ota_0»,,1M\n", "partition-slot-single"),
                arguments("factory,app,factory,,1M\n", ""),
                arguments("«Name,Type,SubType,Offset,Size,Flags»\n" + BLANK, "partition-titles"),
                arguments(SOUND.replace("phy,     0xf000", "phy«，»     0xf000"), "partition-separator"),
                arguments("factory«;»app;factory;;1M\n", "partition-separator"),
                arguments("factory«；»app；factory；；1M\n", "partition-separator"),
                arguments("factory,«ap»,otta_0,,1M\n", "partition-value"),
                arguments("factory«\t»app\tfactory\t\t1M\n", "partition-separator"),
                arguments(
                        "nvs,data,nvs,,0x4000,«# settings»\n" + BLANK.substring(BLANK.indexOf('\n') + 1),
                        "partition-comment"),
                arguments(BLANK.replace("8K,", "8K,,«more»"), "partition-columns"),
                arguments(BLANK.replace("8K,", "8K,,,,"), ""),
                arguments(BLANK.replace("8K", "$SIZE").replace("0x4000", "${NVS}"), ""),
                arguments(BLANK.replace("data,phy", "0x40,0x1"), ""),
                arguments(BLANK.replace("data,phy", "0x40,«300»"), "partition-value"),
                arguments("bootloader,bootloader,primary,N/A,N/A\n" + SOUND, ""),
                arguments("# nothing yet\n", ""),
                arguments("", ""));
    }
}
