// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
            change(files.get(random.nextInt(files.size())), random.nextInt(4), EDITS.get(random.nextInt(EDITS.size())));
            assertEquals(words(afresh()), words(found()), "after step " + step);
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

    private Stream<Finding> found() throws Exception {
        workspace.work(Progress.NONE);
        try (Stream<Path> files = Files.walk(root)) {
            return files.flatMap(file -> workspace.findings(file).stream()).sorted(Finding.ORDER).toList().stream();
        }
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
