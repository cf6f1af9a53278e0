// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnoredTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "V1.0.2t45772(a)                                   | rom-case",
                "V1.0.2t45772(a)  # fota:ignore rom-case           |",
                "V1.0.2t45772(a)  # fota:ignore rom-case (the old cloud wants it) |",
                "V1.0.2t45772(x)  # fota:ignore rom-case           | rom-flag",
                "V1.0.2t45772(x)  # fota:ignore rom-case, rom-flag |",
                "V1.0.2t45772(x)  # fota:ignore rom-flag,rom-case  |",
                "V1.0.2t45772(a)  # fota:ignore                    | rom-case ignore-code",
                "V1.0.2t45772(a)  # fota:ignore rom-length         | rom-case",
                "V1.0.2t45772(a)\\n# fota:ignore rom-case        | rom-case",
                "V1.0.2t45772(a)\\n# fota:ignore-file rom-case   |",
            })
    void of_one_file(String version, String codes) throws CancelledException, IOException {
        write("fota.yaml", "product: {ptype: 45772}\nversion: " + version.replace("\\n", "\n") + "\n");
        assertEquals(codes == null ? List.of() : List.of(codes.split(" ")), codes());
    }

    @Test
    void a_comment_that_stands_alone_speaks_of_the_next_line() throws CancelledException, IOException {
        write("fota.yaml", """
                product: {ptype: 45772}
                # fota:ignore rom-case
                version: V1.0.2t45772(a)
                releases:
                  - V1.0.1t45772(a)
                """);
        assertEquals(List.of("rom-case"), codes());
    }

    @Test
    void what_lies_between_files_is_silenced_where_it_is_told() throws CancelledException, IOException {
        write("fota.yaml", "product: {ptype: 45772}\nversion: v1.0.2t45772(a)\nflash: {size: 1MB, map: 512+512}\n");
        write("Makefile", "SPI_SIZE_MAP = 6\n");
        List<String> told = codes();
        assertEquals(1, told.size(), told::toString);
        write("Makefile", "SPI_SIZE_MAP = 6 # fota:ignore " + told.get(0) + "\n");
        assertEquals(List.of(), codes());
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private List<String> codes() throws CancelledException {
        return new CheckTree(List.of(folder))
                .call(Progress.NONE).findings().stream()
                        .map(finding -> finding.code().id())
                        .toList();
    }
}
