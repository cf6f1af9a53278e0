// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.text.TextDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceTest {
    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry(
                    "light/fota.yaml",
                    "product: {ptype: 45772}\nversion: v1.0.2t45772(a)\nflash: {size: 1MB, map: 512+512}\n"),
            Map.entry(
                    "lamp/fota.yaml",
                    "product: {ptype: 45772}\nversion: v1.0.2t45772(o)\nreleases: [v1.0.1t45772(a)]\n"),
            Map.entry("lamp/fota.yml", "product: {ptype: 45772}\nversion: v1.0.1t45772(a)\n"),
            Map.entry("light/src/version.h", "#define VERSION \"v1.0.1t45772(a)\"\n"),
            Map.entry("light/Makefile", "SPI_SIZE_MAP ?= 4\nall:\n\tmake BOOT=new APP=1\n"),
            Map.entry("light/platformio.ini", "[env:a]\nboard_build.ldscript = eagle.flash.4m1m.ld\n"),
            Map.entry("light/partitions.csv", "nvs, data, nvs, 0x9000, 0x4000\nprogram, app, factory, 0x11000, 2M\n"),
            Map.entry("light/sdkconfig", "CONFIG_IDF_TARGET=\"esp8266\"\nCONFIG_ESPTOOLPY_FLASHSIZE=\"4MB\"\n"),
            Map.entry(
                    "light/src/main.c",
                    "partition_item_t t[] = {{SYSTEM_PARTITION_SYSTEM_PARAMETER, 0x3fd000, 0x3000}};\n"),
            Map.entry("light/ld/user2.ld", "MEMORY { irom : org = 0x40201010, len = 0x6B000 }\n"),
            Map.entry("light/V1.0.2t45772(l)/user1.bin", "no image"),
            Map.entry("lamp/b1.0.1t45772(o).bin", ""));

    private static final List<String> WORDS = List.of(
            "a",
            "x",
            "(",
            ")",
            "\n",
            " ",
            "v1.0.2t45772(a)",
            "version: v1.0.3t45772(a)\n",
            "releases: [v1.0.2t45772(l)]\n",
            "#define VERSION \"v1.0.2t45772(a)\"\n",
            "SPI_SIZE_MAP=2\n",
            "\"",
            "4",
            "0x9000");

    @TempDir
    Path root;

    private final Map<Path, TextDocument> held = new HashMap<>();
    private Workspace workspace;

    @BeforeEach
    void write() throws Exception {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            Files.createDirectories(root.resolve(file.getKey()).getParent());
            Files.writeString(root.resolve(file.getKey()), file.getValue());
        }
        workspace = new Workspace(Checkers.installed(), CheckOptions.USUAL, List.of());
        workspace.add(root);
    }

    private List<Finding> found() throws Exception {
        workspace.work(Progress.NONE);
        try (Stream<Path> files = Files.walk(root)) {
            return Stream.concat(files, held.keySet().stream())
                    .distinct()
                    .flatMap(file -> workspace.findings(file).stream())
                    .sorted(Finding.ORDER)
                    .toList();
        }
    }

    private List<Finding> afresh() throws Exception {
        List<Finding> findings = new ArrayList<>(new CheckTree(List.of(root))
                .withOpen(held.values())
                .call(Progress.NONE)
                .findings());
        findings.sort(Finding.ORDER);
        return findings;
    }

    private static List<String> words(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.file().getFileName() + " " + finding.range() + " "
                        + finding.code().id() + " " + finding.related().size())
                .toList();
    }

    @Test
    void it_finds_what_a_check_of_the_tree_finds() throws Exception {
        assertFalse(afresh().isEmpty());
        assertEquals(words(afresh()), words(found()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void after_any_changes_it_finds_what_a_fresh_check_finds(long seed) throws Exception {
        Random random = new Random(seed);
        List<Path> files = FILES.keySet().stream().sorted().map(root::resolve).toList();
        found();
        for (int step = 0; step < 60; step++) {
            change(files.get(random.nextInt(files.size())), random, step);
            if (random.nextInt(3) == 0) {
                assertEquals(words(afresh()), words(found()), "after step " + step);
            }
        }
    }

    private void change(Path file, Random random, int step) throws Exception {
        switch (random.nextInt(7)) {
            case 0 -> {
                held.remove(file);
                workspace.release(file);
            }
            case 1 -> {
                if (!held.containsKey(file)) {
                    Files.deleteIfExists(file);
                    workspace.changed(file);
                }
            }
            case 2 -> {
                if (!held.containsKey(file)) {
                    Files.writeString(file, FILES.get(root.relativize(file).toString()) + WORDS.get(step % 14));
                    Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000L * step));
                    workspace.changedSomewhere();
                }
            }
            default -> {
                if (Files.exists(file)) {
                    String text = held.containsKey(file) ? held.get(file).text() : Files.readString(file);
                    int at = random.nextInt(text.length() + 1);
                    int end = Math.min(text.length(), at + random.nextInt(6));
                    String typed =
                            text.substring(0, at) + WORDS.get(random.nextInt(WORDS.size())) + text.substring(end);
                    held.put(file, new TextDocument(file, typed));
                    workspace.hold(held.get(file), Progress.NONE);
                }
            }
        }
    }

    @Test
    void only_files_with_other_findings_are_news() throws Exception {
        found();
        assertTrue(workspace.takeNews().contains(root.resolve("light/src/version.h")));
        Path manifest = root.resolve("light/fota.yaml");
        String text = Files.readString(manifest);
        workspace.hold(new TextDocument(manifest, text + "# nothing\n"), Progress.NONE);
        workspace.work(Progress.NONE);
        assertEquals(Set.of(), workspace.takeNews());
        workspace.hold(new TextDocument(manifest, text.replace("1.0.2", "1.0.1")), Progress.NONE);
        workspace.work(Progress.NONE);
        assertTrue(workspace.takeNews().contains(root.resolve("light/src/version.h")));
        assertEquals(List.of(), workspace.findings(root.resolve("light/src/version.h")));
    }

    @Test
    void an_edit_reads_one_file_however_many_there_are() throws Exception {
        Counting counting = new Counting();
        workspace = new Workspace(new Checkers(List.of(counting), List.of()), CheckOptions.USUAL, List.of());
        for (int i = 0; i < 200; i++) {
            Files.writeString(root.resolve(i + ".txt"), "");
        }
        workspace.add(root);
        workspace.work(Progress.NONE);
        assertEquals(200, counting.count.get());
        workspace.hold(new TextDocument(root.resolve("7.txt"), "x"), Progress.NONE);
        workspace.work(Progress.NONE);
        assertEquals(201, counting.count.get());
        workspace.changedSomewhere();
        workspace.work(Progress.NONE);
        assertEquals(202, counting.count.get(), "the stamp of a held file is not known");
    }

    private static final class Counting implements Checker {
        /** Files are looked into by several threads. */
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public boolean accepts(Path file) {
            return file.toString().endsWith(".txt");
        }

        @Override
        public List<Finding> check(CheckContext context) {
            count.incrementAndGet();
            return List.of();
        }
    }

    /** A check between files as somebody may have written it before files could be forgotten. */
    private static final class Forgetless implements TreeCheck {
        private final List<Path> visited = new ArrayList<>();

        @Override
        public void visit(CheckContext context) {
            visited.add(context.file());
        }

        @Override
        public List<Finding> finish() {
            assertEquals(visited.size(), Set.copyOf(visited).size(), "each file is seen once");
            assertEquals(
                    visited.stream().sorted(Comparator.naturalOrder()).toList().size(), 3, "every file is seen");
            return List.of();
        }
    }

    @Test
    void a_check_that_cannot_forget_begins_anew() throws Exception {
        workspace = new Workspace(
                new Checkers(List.of(new Counting()), List.of(Forgetless::new)), CheckOptions.USUAL, List.of());
        for (int i = 0; i < 3; i++) {
            Files.writeString(root.resolve(i + ".txt"), "");
        }
        workspace.add(root);
        workspace.work(Progress.NONE);
        for (int i = 0; i < 5; i++) {
            workspace.hold(new TextDocument(root.resolve(i % 2 + ".txt"), "x"), Progress.NONE);
            workspace.work(Progress.NONE);
        }
    }

    @Test
    void a_file_on_which_a_checker_fails_keeps_no_other_from_being_checked() throws Exception {
        Failing failing = new Failing();
        workspace = new Workspace(new Checkers(List.of(failing), List.of()), CheckOptions.USUAL, List.of());
        for (int i = 0; i < 5; i++) {
            Files.writeString(root.resolve(i + ".txt"), i == 2 ? "bad" : "");
        }
        workspace.add(root);
        assertThrows(IllegalStateException.class, () -> workspace.work(Progress.NONE));
        workspace.work(Progress.NONE);
        assertEquals(4, failing.count);
        workspace.hold(new TextDocument(root.resolve("2.txt"), "good"), Progress.NONE);
        assertEquals(5, failing.count);
    }

    private static final class Failing implements Checker {
        private int count;

        @Override
        public boolean accepts(Path file) {
            return file.toString().endsWith(".txt");
        }

        @Override
        public List<Finding> check(CheckContext context) {
            if (context.document().text().equals("bad")) {
                throw new IllegalStateException("cannot bear this");
            }
            count++;
            return List.of();
        }
    }

    @Test
    void what_was_cancelled_is_done_the_next_time() throws Exception {
        assertThrows(CancelledException.class, () -> workspace.work(new Stopped()));
        assertEquals(words(afresh()), words(found()));
    }

    private static final class Stopped implements Progress {
        private int asked;

        @Override
        public void begin(String step, long total) {}

        @Override
        public void worked(long amount) {}

        @Override
        public void log(String line) {}

        @Override
        public boolean cancelled() {
            return ++asked > 30;
        }
    }

    @Test
    void folders_that_are_left_out_or_taken_away_have_no_findings() throws Exception {
        Path skipped = Files.createDirectories(root.resolve("build")).resolve("fota.yaml");
        Files.writeString(skipped, "x");
        workspace.changed(skipped);
        found();
        assertEquals(List.of(), workspace.findings(skipped));
        workspace.remove(root);
        assertEquals(List.of(), found());
    }
}
