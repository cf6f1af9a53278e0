// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.text.TextDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Projects within projects, which come and go, so that files change the group that they are judged in. */
class WorkspaceGroupsTest {
    private static final Map<String, String> FILES = Map.ofEntries(
            entry(
                    "fota.yaml",
                    "product: {ptype: 45772}\nversion: v1.0.9t45772(a)\nflash: {size: 4MB, map: 1024+1024}\n"),
            entry("Makefile", "SPI_SIZE_MAP=2\n"),
            entry("a/fota.yaml", "product: {ptype: 45772}\nversion: v1.0.2t45772(a)\nreleases: [v1.0.1t9(a)]\n"),
            entry("a/version.h", "#define VERSION \"v1.0.1t45772(a)\"\n"),
            entry("a/b/fota.yaml", "product: {ptype: 9}\nversion: v1.0.1t9(a)\nflash: {size: 1MB, map: 512+512}\n"),
            entry("a/b/Makefile", "SPI_SIZE_MAP=6\n"),
            entry("a/b/version.h", "#define VERSION \"v1.0.3t9(a)\"\n"),
            entry("a/b/c/fota.yaml", "version: soon\n"),
            entry("a/b/c/version.h", "#define VERSION \"v1.0.4t9(a)\"\n"),
            entry("releases/v1.0.2t45772(o)/User1.bin", "x"),
            entry("releases/v1.0.9t45772(A)/user2.bin", "x"),
            entry("releases/v1.0.2t9(l).bin", "x"),
            entry("a/old/v1.0.2t9(o)/user1.bin", "x"),
            entry("a/b/out/user2.bin", "x"),
            entry("a/b/update.c", """
                    #include "version.h"
                    const char *was = "V1.0.1t9(a)"; // fota:ignore rom-case (it was)
                    int x; // fota:ignore header-version
                    void go(void) { system_upgrade_start(0); get("user1.bin"); }
                    static const partition_item_t table[] = {
                        {SYSTEM_PARTITION_BOOTLOADER, 0x0, 0x1000},
                        {SYSTEM_PARTITION_OTA_1, 0x1000, 0x6A000},
                        {SYSTEM_PARTITION_OTA_2, 0x81000, 0x7A000},
                    };
                    """),
            entry("a/b/gen_misc.sh", "#!/bin/sh\nmake BOOT=new APP=1 SPI_SPEED=40 SPI_MODE=QIO SPI_SIZE_MAP=6\n"),
            entry("a/b/ld/eagle.app.v6.new.2048.ld", "MEMORY\n{\n  irom0_0_seg : org = 0x40281010, len = 0xE0000\n}\n"),
            entry("t/eagle.flash.4m2m.ld", "MEMORY\n{\n  irom0_0_seg : org = 0x40201010, len = 0xfeff0\n}\n"),
            entry(
                    "t/platformio.ini",
                    "[env:a]\nplatform = espressif8266\nboard_build.ldscript = eagle.flash.4m2m.ld\n"
                            + "upload_protocol = espota\nupload_flags = --auth=geheim\n"),
            entry(".github/workflows/ci.yml", "steps:\n  - run: make SPI_SIZE_MAP=3 BOOT=new\n"),
            entry(
                    "q/fota.yml",
                    "product: {ptype: 7}\nversion: v1.0.2t7(a)\nsign: {key: keys/a.pem}\n"
                            + "check: {ignore: [rom-case, {code: header-version, files: \"*.h\"}, rom-length]}\n"),
            entry("q/version.h", "#define VERSION \"V1.0.2t7(a)\"\n"),
            entry("q/keys/a.pem", "-----BEGIN PRIVATE KEY-----\n"),
            entry("t/light.ino", "void setup() {}\n"),
            entry("t/u/partitions.csv", "nvs, data, nvs, 0x9000, 0x4000\nprogram, app, factory, 0x11000, 2M\n"),
            entry("t/u/sdkconfig", "CONFIG_ESPTOOLPY_FLASHSIZE=\"1MB\"\n"));

    private static final List<UnaryOperator<String>> EDITS = List.of(
            text -> text.replaceFirst("v1.0.\\d", "v1.0.2") + "#\n",
            text -> "# moved down\n" + text,
            text -> text.replace("4MB", "2MB").replace("512+512", "256+256"),
            text -> text.replace("1MB", "3MB").replace("=6", "=2"),
            text -> text.replace("version: v1.0.", "version:  v1.1."));

    @TempDir
    Path root;

    private final Map<Path, TextDocument> held = new HashMap<>();
    private final Map<Path, List<Finding>> told = new HashMap<>();
    private Workspace workspace;

    @BeforeEach
    void write() throws Exception {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            write(root.resolve(file.getKey()));
        }
        workspace = new Workspace(Checkers.installed(), CheckOptions.USUAL, List.of());
        workspace.add(root);
        workspace.work(Progress.NONE);
    }

    private void write(Path file) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, FILES.get(root.relativize(file).toString()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void what_comes_and_goes_leaves_what_a_fresh_check_finds(long seed) throws Exception {
        Random random = new Random(seed);
        List<Path> files = FILES.keySet().stream().sorted().map(root::resolve).toList();
        for (int step = 0; step < 40; step++) {
            Path file = files.get(random.nextInt(files.size()));
            if (random.nextInt(4) > 0) {
                change(file, random.nextInt(4), EDITS.get(random.nextInt(EDITS.size())));
            } else {
                move(file, files.get(random.nextInt(files.size())), random.nextInt(4));
            }
            assertEquals(words(afresh()), words(found()), "seed " + seed + ", after step " + step);
        }
    }

    private void change(Path file, int how, UnaryOperator<String> edit) throws Exception {
        if (how == 0 && held.containsKey(file)) {
            held.remove(file);
            workspace.release(file);
        } else if (how == 1 && Files.exists(file) && !file.toString().endsWith(".bin")) {
            held.put(file, new TextDocument(file, edit.apply(Files.readString(file))));
            workspace.hold(held.get(file), Progress.NONE);
        } else if (!held.containsKey(file)) {
            if (!Files.deleteIfExists(file)) {
                write(file);
            }
            workspace.changed(file);
        }
    }

    /** Moves a file or its folder away, or takes the folder out; of a folder, the folder alone is told, as editors do. */
    private void move(Path file, Path other, int how) throws Exception {
        Path from = how < 2 ? file : file.getParent();
        Path to = how == 1 ? other : root.resolve("moved" + how).resolve(from.getFileName());
        if (from.equals(root)
                || !Files.exists(from)
                || Files.exists(to)
                || held.keySet().stream().anyMatch(open -> open.startsWith(from) || open.equals(to))) {
            return;
        }
        if (how == 3) {
            delete(from);
        } else {
            Files.createDirectories(to.getParent());
            Files.move(from, to);
            workspace.changed(to);
        }
        workspace.changed(from);
    }

    private static void delete(Path folder) throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** What somebody knows who was told the news alone. */
    private Stream<Finding> found() throws Exception {
        workspace.work(Progress.NONE);
        workspace.takeNews().forEach(file -> told.put(file, workspace.findings(file)));
        return told.values().stream().flatMap(List::stream).sorted(Finding.ORDER);
    }

    private Stream<Finding> afresh() throws Exception {
        return new CheckTree(List.of(root))
                .withOpen(held.values()).call(Progress.NONE).findings().stream().sorted(Finding.ORDER);
    }

    private List<String> words(Stream<Finding> findings) {
        return findings.map(finding -> root.relativize(finding.file()) + " " + finding.range() + " "
                        + finding.code().id() + " " + finding.message() + " " + finding.related() + finding.fixes())
                .toList();
    }

    @Test
    void an_edit_is_judged_among_the_files_of_its_project_alone() throws Exception {
        Judging judging = new Judging();
        workspace = new Workspace(
                new Checkers(Checkers.installed().single(), List.of(judging)), CheckOptions.USUAL, List.of());
        workspace.add(root);
        workspace.work(Progress.NONE);
        judging.judged.clear();
        Path header = root.resolve("a/b/version.h");
        workspace.hold(new TextDocument(header, "int typed;\n"), Progress.NONE);
        workspace.work(Progress.NONE);
        assertEquals(List.of(Set.of(header, root.resolve("a/b/fota.yaml"))), judging.judged);
        workspace.hold(new TextDocument(root.resolve("a/b/Makefile"), "all:\n"), Progress.NONE);
        workspace.work(Progress.NONE);
        assertEquals(1, judging.judged.size(), "the Makefile is of no concern");
    }

    /** Holds headers against the nearest fota.yaml, and remembers which files it judged together. */
    private static final class Judging implements TreeChecker {
        private final List<Set<Path>> judged = new ArrayList<>();

        @Override
        public TreeCheck begin() {
            return new TreeCheck() {
                private final Set<Path> files = new HashSet<>();

                @Override
                public void visit(CheckContext context) {
                    files.add(context.file());
                }

                @Override
                public boolean forget(Path file) {
                    return files.remove(file);
                }

                @Override
                public List<Finding> finish() {
                    judged.add(Set.copyOf(files));
                    return List.of();
                }
            };
        }

        @Override
        public boolean concerns(CheckContext context) {
            return context.file().endsWith("version.h") || context.file().endsWith("fota.yaml");
        }

        @Override
        public Scope scope() {
            return new Scope.Nearest(file -> file.endsWith("fota.yaml"));
        }
    }
}
