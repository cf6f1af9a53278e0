// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.sdkconfig;

import java.nio.file.Path;
import java.util.HashSet;
import org.fotaide.project.rules.CheckedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the partition table is to lie; what is found stands between « and ». */
class TableOffsetTest {
    private static final Path FILE = Path.of("sdkconfig");

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            CONFIG_PARTITION_TABLE_OFFSET=0x8000;
            CONFIG_PARTITION_TABLE_OFFSET=0x10000;
            CONFIG_PARTITION_TABLE_OFFSET=«0x8800»; partition-alignment
            CONFIG_PARTITION_TABLE_OFFSET=«0»; partition-reserved
            CONFIG_IDF_TARGET="esp32"~CONFIG_PARTITION_TABLE_OFFSET=«0x1000»; partition-reserved
            CONFIG_IDF_TARGET="esp32c3"~CONFIG_PARTITION_TABLE_OFFSET=0x1000;
            CONFIG_IDF_TARGET="esp32p4"~CONFIG_PARTITION_TABLE_OFFSET=«0x2000»; partition-reserved
            CONFIG_PARTITION_TABLE_OFFSET=;
            CONFIG_PARTITION_TABLE_OFFSET=$X;
            # CONFIG_PARTITION_TABLE_OFFSET is not set;
            CONFIG_PARTITION_TABLE_OFFSET=9223372036854775807;
            """)
    void a_table_has_a_sector_of_its_own_behind_the_boot_loader(String marked, String code) throws Exception {
        String text = marked.replace('~', '\n') + "\n";
        CheckedText.assertFound(FILE, text, code == null ? "" : code);
        CheckedText.of(FILE, text).assertFixesMend();
        CheckedText.of(FILE, text).assertEveryBeginningSound(new HashSet<>());
    }
}
