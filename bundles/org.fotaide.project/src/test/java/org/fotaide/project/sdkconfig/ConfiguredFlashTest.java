// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.sdkconfig;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.check.CheckTree;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.rules.AppliedFix;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is configured against a fota.yaml whose flash has 2 MB. */
class ConfiguredFlashTest {
    @TempDir
    private Path folder;

    /** The text of sdkconfig, of one variant of its defaults, and the lines that are told. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            CONFIG_ESPTOOLPY_FLASHSIZE="2MB"; '';
            CONFIG_ESPTOOLPY_FLASHSIZE="4MB"; ''; sdkconfig 1
            A=1~CONFIG_ESPTOOLPY_FLASHSIZE_4MB=y; ''; sdkconfig 2
            CONFIG_ESPTOOLPY_FLASHSIZE_128MB=y; ''; sdkconfig 1
            CONFIG_ESPTOOLPY_FLASHSIZE="2MB"; CONFIG_ESPTOOLPY_FLASHSIZE_4MB=y;
            ''; CONFIG_ESPTOOLPY_FLASHSIZE_4MB=y; sdkconfig.defaults.b 1
            CONFIG_ESPTOOLPY_FLASHSIZE=$SIZE; '';
            """)
    void what_differs_is_told(String made, String variant, String expected) throws Exception {
        write("fota.yaml", "product: {ptype: 1}\nversion: v1.0.0t1(a)\nflash: {size: 2MB}\n");
        if (!made.isEmpty()) {
            write("firmware/sdkconfig", made.replace('~', '\n') + "\n");
        }
        write("firmware/sdkconfig.defaults.b", variant + "\n");
        assertEquals(expected == null ? "" : expected, told());
        for (Finding finding : findings()) {
            assertEquals("fota.yaml says 2MB", finding.related().get(0).message());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            CONFIG_ESPTOOLPY_FLASHSIZE_4MB=y; CONFIG_ESPTOOLPY_FLASHSIZE_2MB=y
            CONFIG_ESPTOOLPY_FLASHSIZE_4MB=y~CONFIG_ESPTOOLPY_FLASHSIZE="4MB"; CONFIG_ESPTOOLPY_FLASHSIZE_2MB=y~CONFIG_ESPTOOLPY_FLASHSIZE="2MB"
            # CONFIG_ESPTOOLPY_FLASHSIZE_2MB is not set~CONFIG_ESPTOOLPY_FLASHSIZE_4MB=y; CONFIG_ESPTOOLPY_FLASHSIZE_2MB=y~# CONFIG_ESPTOOLPY_FLASHSIZE_4MB is not set
            """)
    void the_settings_or_fota_yaml_are_changed(String before, String after) throws Exception {
        write("fota.yaml", "product: {ptype: 1}\nversion: v1.0.0t1(a)\nflash: {size: 2MB}\n");
        write("sdkconfig", before.replace('~', '\n') + "\n");
        List<Fix> fixes = findings().get(0).fixes();
        assertEquals(
                List.of("Change to 2MB", "Change fota.yaml's flash to 4MB"),
                fixes.stream().map(Fix::title).toList());
        assertEquals(List.of(false, false), fixes.stream().map(Fix::sure).toList());
        new AppliedFix(fixes.get(1)).write();
        assertEquals("", told());
        write("fota.yaml", "product: {ptype: 1}\nversion: v1.0.0t1(a)\nflash: {size: 2MB}\n");
        new AppliedFix(fixes.get(0)).write();
        assertEquals(after.replace('~', '\n') + "\n", Files.readString(folder.resolve("sdkconfig")));
        assertEquals("", told());
    }

    private String told() throws CancelledException {
        return findings().stream()
                .map(finding -> finding.file().getFileName() + " "
                        + (finding.range().start().line() + 1))
                .collect(Collectors.joining(", "));
    }

    private List<Finding> findings() throws CancelledException {
        return new CheckTree(List.of(folder))
                .call(Progress.NONE).findings().stream()
                        .filter(finding -> finding.code().id().equals("build-flash"))
                        .toList();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
