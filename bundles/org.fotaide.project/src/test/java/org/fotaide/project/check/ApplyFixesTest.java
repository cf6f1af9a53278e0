// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.rules.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplyFixesTest {
    private static final String FAULTY = Samples.SOUND.replace("version: v1.0.2t45772(a)", "version: V1.0.2.T45772（A）");

    @TempDir
    Path folder;

    @Test
    void mends_what_is_sure_and_reports_the_rest() throws IOException, CancelledException {
        Path file = write(FAULTY.replace("512+512  ", "1024+1024").getBytes(UTF_8));
        FixReport report = fix();
        assertEquals(List.of(file), report.mended());
        assertEquals(6, report.applied().size());
        assertTrue(report.after().findings().stream()
                .allMatch(left -> left.sureFix().isEmpty()));
        assertTrue(report.after().findings().stream()
                .anyMatch(left -> left.code().id().equals("layout-map")));
        assertEquals(Samples.SOUND.replace("512+512  ", "1024+1024"), Files.readString(file));
    }

    @Test
    void leaves_a_sound_file_alone() throws IOException, CancelledException {
        Path file = write(Samples.SOUND.getBytes(UTF_8));
        Object before = Files.getLastModifiedTime(file);
        assertEquals(List.of(), fix().mended());
        assertEquals(before, Files.getLastModifiedTime(file));
    }

    @Test
    void keeps_encoding_mark_line_ends_and_permissions() throws IOException, CancelledException {
        Path file = write(("\uFEFF" + FAULTY.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_16LE));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertEquals(1, fix().mended().size());
        assertArrayEquals(
                ("\uFEFF" + Samples.SOUND.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_16LE),
                Files.readAllBytes(file));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void does_not_lose_bytes_that_are_no_characters() throws IOException, CancelledException {
        byte[] bytes = (FAULTY.replace("（A）", "(A)") + "# l\u00FC\n").getBytes(StandardCharsets.ISO_8859_1);
        Path file = write(bytes);
        FixReport report = fix();
        assertEquals("project-broken-characters", report.problems().get(0).code());
        assertArrayEquals(bytes, Files.readAllBytes(file));
    }

    @Test
    void does_not_overwrite_what_somebody_else_writes() throws IOException, CancelledException {
        Path file = write(FAULTY.getBytes(UTF_8));
        Checker meddler = new Checker() {
            @Override
            public boolean accepts(Path path) {
                return true;
            }

            @Override
            public List<Finding> check(CheckContext context) {
                try {
                    Files.writeString(file, "theirs");
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
                return List.of();
            }
        };
        Checkers installed = Checkers.installed();
        List<Checker> all = new ArrayList<>(installed.single());
        all.add(meddler);
        FixReport report = new ApplyFixes(List.of(folder))
                .with(new Checkers(all, installed.tree()))
                .call(Progress.NONE);
        assertEquals("project-changed-meanwhile", report.problems().get(0).code());
        assertEquals("theirs", Files.readString(file));
    }

    @Test
    void mends_the_file_behind_a_link() throws IOException, CancelledException {
        Path real = Files.write(folder.resolve("real"), FAULTY.getBytes(UTF_8));
        Path link = Files.createSymbolicLink(folder.resolve("fota.yaml"), real);
        assertEquals(1, fix().mended().size());
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(Samples.SOUND, Files.readString(real));
    }

    @Test
    void tells_what_may_not_be_written() throws IOException, CancelledException {
        Path file = write(FAULTY.getBytes(UTF_8));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        assumeFalse(Files.isWritable(file), "this user may write everything");
        assertEquals("project-not-mended", fix().problems().get(0).code());
        assertEquals(FAULTY, Files.readString(file));
    }

    @Test
    void leaves_nothing_else_behind() throws IOException, CancelledException {
        write(FAULTY.getBytes(UTF_8));
        fix();
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count());
        }
    }

    private FixReport fix() throws CancelledException {
        return new ApplyFixes(List.of(folder)).call(Progress.NONE);
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("fota.yaml"), bytes);
    }
}
