// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.linker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

/** What scripts link for against fota.yaml, with what differs between « and ». A line is a script: name, origin, length. */
class LinkedFlashTest {
    private static final String MAP_2 = "flash: {size: 1MB, map: 512+512}\n";
    private static final String MAP_6 = "flash: {size: 4MB, map: 1024+1024}\n";
    private static final String SDK = """
            eagle.app.v6.ld 0x40210000 0x5C000
            eagle.app.v6.new.512.app1.ld 0x40201010 0x2B000
            eagle.app.v6.new.512.app2.ld 0x40241010 0x2B000
            eagle.app.v6.new.1024.app1.ld 0x40201010 0x6B000
            eagle.app.v6.new.1024.app2.ld 0x40281010 0x6B000
            eagle.app.v6.new.2048.ld 0x40201010 0xE0000
            eagle.app.v6.old.1024.app1.ld 0x40211000 0x6B000
            eagle.app.v6.old.1024.app2.ld 0x40291000 0x6B000
            """;

    @TempDir
    private Path folder;

    static Stream<Arguments> scripts() {
        return Stream.of(
                arguments("", "user1.ld 0x40281010 0x6B000", ""),
                arguments("flash: {size: 3MB}\n", "user1.ld 0x40281010 0x6B000", ""),
                arguments(MAP_2, SDK, ""),
                arguments(MAP_6, SDK, ""),
                arguments("flash: {size: 512KB}\n", SDK, ""),
                arguments(MAP_2, "user1.ld 0x40201010 0x6B000\nuser2.ld 0x40281010 0x6B000", ""),
                arguments(MAP_2, "user1.ld «0x40281010» 0x6B000\nuser2.ld 0x40281010 0x6B000", "linker-origin"),
                arguments(MAP_2, "app1.ld 0x40201010 0x6B000\napp2.ld «0x40241010» 0x6B000", "linker-origin"),
                arguments(MAP_2, "512/app2.ld 0x40281010 0x6B000\n256/app2.ld 0x40241010 0x2B000", ""),
                arguments(MAP_2, "user2.ld 0x40281010 «0x70000»", "linker-room"),
                arguments(MAP_2, "user2.ld 0x40281010 «0x7AFF0»", "linker-length"),
                arguments("flash: {size: 1MB, sdk: \"1.5\"}\n", "user2.ld 0x40281010 «0x7AFF0»", "linker-room"),
                arguments("flash: {size: 2MB, map: 512+512}\n", "user2.ld 0x40281010 «0x7AFF0»", "linker-room"),
                arguments("flash: {size: 2MB, map: 1024+1024}\n", "user1.ld 0x40201010 «0xFAFF0»", "linker-length"),
                arguments(MAP_6, "user1.ld 0x40201010 «0xFAFF0»", "linker-room"),
                arguments(MAP_6, "user2.ld «0x40301010» 0xE0000", "linker-origin"),
                arguments(MAP_2, "program.ld «0x40210000» 0x6B000", "linker-origin"),
                arguments(MAP_2, "program.ld 0x40281010 0x6B000", ""),
                arguments(MAP_2, "program.ld START 0x6B000", ""),
                arguments(MAP_2, "esp32.ld 0x400D0020 0x330000", ""),
                arguments(MAP_6, "eagle.app.v6.new.1024.app1.ld «0x40201010» 0x6B000", "linker-map"),
                arguments(MAP_2, "eagle.app.v6.new.2048.ld «0x40201010» 0xE0000", "linker-map"),
                arguments(MAP_2, "eagle.app.v6.old.1024.app1.ld «0x40211000» 0x6B000", "linker-map"),
                arguments(MAP_2, "eagle.app.v6.new.1024.app2.ld «0x40201010» 0x6B000", "linker-origin"),
                arguments(MAP_6, "eagle.flash.4m2m.ld 0x40201010 0xfeff0", ""),
                arguments(MAP_6, "eagle.flash.1m64.ld 0x40201010 «0xe9ff0»", "linker-flash"),
                arguments(MAP_6, "eagle.flash.1m64.ld 0x40201010 0xe9ff0\neagle.flash.4m2m.ld 0x40201010 1", ""),
                arguments(MAP_6, "eagle.flash.4m2m.ld 0x40201010 1\neboot.ld 0x40240000 0x32000", ""),
                arguments(MAP_6, "eagle.flash.auto.ld 0x40201010 0xfeff0", ""));
    }

    @ParameterizedTest
    @MethodSource
    void scripts(String flash, String table, String code) throws IOException, CancelledException {
        write(flash, table);
        Path manifest = folder.resolve("fota.yaml");
        List<String> expected = new ArrayList<>();
        for (String line : table.split("\n")) {
            Marked marked = Marked.of(text(line));
            marked.spans()
                    .forEach(span -> expected.add(line.split(" ")[0] + " " + code + " "
                            + marked.document().range(span)));
        }
        List<Finding> before = findings();
        assertEquals(expected, before.stream().map(this::shown).toList());
        for (Finding finding : before) {
            boolean alone = table.contains("eagle.app") && code.equals("linker-origin");
            assertEquals(
                    alone ? List.of() : List.of(manifest),
                    finding.related().stream().map(Related::file).toList());
            for (Fix fix : finding.fixes()) {
                new AppliedFix(fix).write();
                assertEquals(List.of(), findings().stream().map(this::shown).toList(), fix.title());
                write(flash, table);
            }
        }
    }

    private String shown(Finding finding) {
        return folder.resolve("firmware/ld").relativize(finding.file()) + " "
                + finding.code().id() + " " + finding.range();
    }

    private List<Finding> findings() throws CancelledException {
        return new CheckTree(List.of(folder))
                .call(Progress.NONE).findings().stream()
                        .filter(finding -> finding.code().id().startsWith("linker-"))
                        .toList();
    }

    private void write(String flash, String table) throws IOException {
        Files.writeString(folder.resolve("fota.yaml"), "product: {ptype: 45772}\nversion: v1.0.2t45772(a)\n" + flash);
        for (String line : table.split("\n")) {
            Path file = folder.resolve("firmware/ld").resolve(line.split(" ")[0]);
            Files.createDirectories(file.getParent());
            Files.writeString(file, Marked.of(text(line)).document().text());
        }
    }

    private static String text(String line) {
        String[] parts = line.split(" ");
        return "MEMORY\n{\n  irom0_0_seg : org = " + parts[1] + ", len = " + parts[2] + "\n}\n";
    }
}
