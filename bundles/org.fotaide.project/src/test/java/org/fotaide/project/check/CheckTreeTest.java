// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Problem;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.rules.Samples;
import org.fotaide.project.text.TextDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTreeTest {
    private static final String FAULTY = Samples.SMALL.replace("(a)", "(x)");

    @TempDir
    Path folder;

    @Test
    void looks_below_folders_and_leaves_out_what_tools_made() throws IOException, CancelledException {
        for (String place : List.of("", "a/b", "target/x", ".git", "build/y", "a/node_modules/z", "c/fota.yaml.d")) {
            write(place.isEmpty() ? "fota.yaml" : place + "/fota.yaml", FAULTY);
        }
        write("a/other.yaml", FAULTY);
        write("a/fota.yml", FAULTY);
        CheckReport report = check(folder);
        assertEquals(
                List.of("a/b/fota.yaml", "a/fota.yml", "c/fota.yaml.d/fota.yaml", "fota.yaml"),
                report.files().stream().map(this::relative).toList());
        assertEquals(4, report.findings().stream().filter(this::isFlag).count());
        assertTrue(report.hasErrors());
        assertEquals(List.of(), report.problems());
    }

    @Test
    void a_named_file_may_have_another_name() throws IOException, CancelledException {
        Path named = write("light.yaml", FAULTY);
        assertEquals(1, check(named).findings().size());
        Path other = write("light.txt", FAULTY);
        assertEquals("project-nothing-to-check", problem(check(other)));
        assertEquals("project-path-missing", problem(check(folder.resolve("none"))));
        Path skipped = write("target/fota.yaml", FAULTY).getParent();
        assertEquals(1, check(skipped).findings().size());
    }

    @Test
    void loops_of_links_are_not_followed() throws IOException {
        write("a/fota.yaml", FAULTY);
        try {
            Files.createSymbolicLink(folder.resolve("a/loop"), folder);
            Files.createSymbolicLink(folder.resolve("gone"), folder.resolve("nowhere"));
        } catch (UnsupportedOperationException e) {
            assumeTrue(false, "no symbolic links here");
        }
        CheckReport report = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> check(folder));
        assertEquals(1, report.files().size());
    }

    @Test
    void what_may_not_be_read_is_told() throws IOException, CancelledException {
        Path file = write("a/fota.yaml", FAULTY);
        write("b/fota.yaml", FAULTY);
        Files.setPosixFilePermissions(file.getParent(), Set.of());
        boolean readable = Files.isReadable(file.getParent());
        try {
            assumeTrue(!readable, "this user may read everything");
            CheckReport report = check(folder);
            assertEquals("project-path-unreadable", problem(report));
            assertEquals(1, report.files().size());
        } finally {
            Files.setPosixFilePermissions(file.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void a_huge_file_is_one_quick_finding() throws IOException {
        write("fota.yaml", "a: 1\n".repeat(2_200_000));
        CheckReport report = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> check(folder));
        assertEquals(
                List.of("manifest-too-large"),
                report.findings().stream().map(finding -> finding.code().id()).toList());
    }

    @Test
    void what_an_editor_holds_counts() throws IOException, CancelledException {
        Path file = write("fota.yaml", FAULTY);
        CheckReport report = new CheckTree(List.of(folder))
                .withOpen(List.of(new TextDocument(file, Samples.SMALL)))
                .call(Progress.NONE);
        assertEquals(List.of(), report.findings());
    }

    @Test
    void projects_for_one_product_are_checked_together() throws IOException, CancelledException {
        write("a/fota.yaml", Samples.SMALL);
        write("b/fota.yaml", Samples.SMALL.replace("(a)", "(o)"));
        write("c/fota.yaml", Samples.SMALL.replace("v1.0.2", "v1.0.1") + "releases: [v0.9.0t45772(a)]\n");
        write(
                "d/fota.yaml",
                Samples.SMALL.replace("v1.0.2", "v2.0.0") + "releases: [v1.9.0t45772(a), v0.9.0t45772(a)]\n");
        write("e/fota.yaml", Samples.SMALL.replace("45772", "1"));
        List<String> found = check(folder).findings().stream()
                .map(finding -> relative(finding.file()) + " " + finding.code().id() + " "
                        + relative(finding.related().get(0).file()))
                .toList();
        assertEquals(
                List.of(
                        "a/fota.yaml rom-not-newer d/fota.yaml",
                        "b/fota.yaml rom-duplicate a/fota.yaml",
                        "b/fota.yaml rom-not-newer d/fota.yaml",
                        "c/fota.yaml rom-not-newer d/fota.yaml"),
                found);
    }

    @Test
    void stops_when_it_is_cancelled() throws IOException {
        for (int i = 0; i < 20; i++) {
            write(i + "/fota.yaml", FAULTY);
        }
        Stopping progress = new Stopping(7);
        assertThrows(CancelledException.class, () -> new CheckTree(List.of(folder)).call(progress));
        assertTrue(progress.done < 20);
    }

    /** Cancels after some files. */
    private static final class Stopping implements Progress {
        private final int after;
        private int done;

        Stopping(int after) {
            this.after = after;
        }

        @Override
        public void begin(String step, long total) {}

        @Override
        public void worked(long amount) {
            done += (int) amount;
        }

        @Override
        public void log(String line) {}

        @Override
        public boolean cancelled() {
            return done >= after;
        }
    }

    private boolean isFlag(Finding finding) {
        return finding.code().id().equals("rom-flag");
    }

    private static String problem(CheckReport report) {
        return Stream.of(report.problems())
                .flatMap(List::stream)
                .map(Problem::code)
                .findFirst()
                .orElse("");
    }

    private static CheckReport check(Path path) throws CancelledException {
        return new CheckTree(List.of(path)).call(Progress.NONE);
    }

    private String relative(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
