// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.buildsettings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.check.CheckTree;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.check.Related;
import org.fotaide.project.rules.AppliedFix;
import org.fotaide.project.rules.Marked;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What scripts build for against fota.yaml, with what differs between « and ». */
class BuiltFlashTest {
    private static final String FLASH = "flash: {size: 4MB, map: 1024+1024, mode: DIO, speed: 80}\n";

    @TempDir
    private Path folder;

    static Stream<Arguments> scripts() {
        return Stream.of(
                arguments(FLASH, "gen.sh", "make SPI_SIZE_MAP=6 SPI_MODE=DIO SPI_SPEED=80\n"),
                arguments(FLASH, "gen.sh", "make SPI_SIZE_MAP=«2»\n"),
                arguments(FLASH, "gen.sh", "make SPI_SIZE_MAP=6 SPI_MODE=«QIO» SPI_SPEED=«40»\n"),
                arguments(FLASH, "gen.sh", "make SPI_SIZE_MAP=2\nmake SPI_SIZE_MAP=6\n"),
                arguments(FLASH, "gen.sh", "make SPI_SIZE_MAP=$map\n"),
                arguments(FLASH, "Makefile", "SPI_SIZE_MAP ?= «4»\n"),
                arguments(FLASH, "Makefile", "SPI_SIZE_MAP ?= 0\nifeq ($(SPI_SIZE_MAP), 6)\nendif\n"),
                arguments(FLASH, ".gitlab-ci.yml", "a:\n  script:\n    - make BOOT=new APP=1 SPI_SIZE_MAP=«3»\n"),
                arguments("", "gen.sh", "make SPI_SIZE_MAP=6\n"),
                arguments("flash: {size: 4MB}\n", "gen.sh", "make SPI_SIZE_MAP=«6»\n"),
                arguments("flash: {size: 3MB}\n", "gen.sh", "make SPI_SIZE_MAP=6\n"),
                arguments(FLASH, "platformio.ini", "[env:a]\nboard_build.ldscript = eagle.flash.4m1m.ld\n"),
                arguments(FLASH, "platformio.ini", "[env:a]\nboard_build.ldscript = «eagle.flash.1m256.ld» ; c\n"));
    }

    @ParameterizedTest
    @MethodSource
    void scripts(String flash, String file, String text) throws IOException, CancelledException {
        String product = "product: {ptype: 45772}\nversion: v1.0.2t45772(a)\n";
        Marked marked = Marked.of(text);
        Path manifest = write("fota.yaml", product + flash);
        write("firmware/" + file, marked.document().text());
        List<String> expected = marked.spans().stream()
                .map(span -> "build-flash " + marked.document().range(span) + " of [" + manifest + "]")
                .toList();
        assertEquals(expected, findings().stream().map(BuiltFlashTest::shown).toList());
        for (Finding finding : findings()) {
            for (Fix fix : finding.fixes()) {
                new AppliedFix(fix).write();
                assertEquals(expected.size() - 1, findings().size(), fix.title());
                write("fota.yaml", product + flash);
                write("firmware/" + file, marked.document().text());
            }
        }
    }

    private static String shown(Finding finding) {
        return finding.code().id() + " " + finding.range() + " of "
                + finding.related().stream().map(Related::file).toList();
    }

    private List<Finding> findings() throws CancelledException {
        return new CheckTree(List.of(folder))
                .call(Progress.NONE).findings().stream()
                        .filter(finding -> finding.code().id().startsWith("build-"))
                        .toList();
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
