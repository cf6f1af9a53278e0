// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition.nonos;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.check.CheckTree;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables in C against the map in fota.yaml. */
class ItemProjectTest {
    private static final String TABLE = """
            partition_item_t t[] = {
                {SYSTEM_PARTITION_OTA_1, 0x1000, 0x6A000},
                {SYSTEM_PARTITION_OTA_2, 0x81000, 0x6A000},
                {SYSTEM_PARTITION_RF_CAL, 0xfb000, 0x1000},
                {SYSTEM_PARTITION_PHY_DATA, 0xfc000, 0x1000},
                {SYSTEM_PARTITION_SYSTEM_PARAMETER, 0xfd000, 0x3000},
            };
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "flash: {size: 1MB, map: 512+512}    | ''     | ''",
                "flash: {size: 1MB}                  | ''     | ''",
                "flash: {size: 4MB, map: 512+512}    | ''     | partition-place 6 of fota.yaml",
                "flash: {size: 2MB, map: 1024+1024}  | ''     | partition-place 3 of fota.yaml, partition-place 6 of fota.yaml",
                "flash: {size: 512KB, map: 256+256}  | ''     | partition-map 1 of fota.yaml",
                "flash: {size: 3MB}                  | ''     | ''",
                "''                                  | ''     | ''",
                "flash: {size: 4MB}                  | system_get_flash_size_map(); | ''",
                "flash: {size: 4MB}                  | void f() { t[4].addr = 0x3fd000; } | ''",
                "flash: {size: 4MB} | partition_item_t u[] = {{4, 0x3fb000, 0x1000}, {5, 0x3fc000, 4096}, {6, 0x3fd000, 0x3000}}; | ''"
            })
    void map(String flash, String code, String expected) throws IOException, CancelledException {
        String manifest = "product: {ptype: 45772}\nversion: v1.0.2t45772(a)\n";
        Files.writeString(folder.resolve("fota.yaml"), manifest + flash.replace("''", "") + "\n");
        Path user = Files.createDirectories(folder.resolve("firmware/user"));
        Files.writeString(user.resolve("user_main.c"), TABLE + code.replace("''", ""));
        assertEquals(
                expected.replace("''", ""),
                new CheckTree(List.of(folder))
                        .call(Progress.NONE).findings().stream()
                                .filter(finding -> finding.code().id().startsWith("partition-"))
                                .map(finding -> finding.code().id() + " "
                                        + (finding.range().start().line() + 1) + " of "
                                        + finding.related().get(0).file().getFileName())
                                .collect(Collectors.joining(", ")));
    }
}
