// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.check.ApplyFixes;
import org.fotaide.project.check.CheckTree;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.check.FixReport;
import org.fotaide.project.rules.AppliedFix;
import org.fotaide.project.text.TextRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found in the names of releases, and what they are called after each fix. */
class ReleaseFindingsTest {
    private static final String BOTH = "/user1.bin {}/user2.bin";

    @TempDir
    private Path folder;

    /** Files below the project; what is found; the names that fixes give, the sure one with a sign. */
    static Stream<Arguments> releases() {
        return Stream.of(
                release("v1.0.1t45772(a)", "", ""),
                release("light-v1.0.1t45772(a)", "", ""),
                release("512+512", "", ""),
                release("boot_v1.7", "", ""),
                release("V1.0.1t45772(a)", "V1.0.1t45772(a) rom-case", "v1.0.1t45772(a)!"),
                release("V1.0.1.T45772（A）", "V1.0.1.T45772（A） rom-case, rom-character, rom-tag", "v1.0.1t45772(a)!"),
                release("light V1.0.1t45772(a)", "light V1.0.1t45772(a) rom-case", "light v1.0.1t45772(a)!"),
                release("v1_0_1t45772(a)", "v1_0_1t45772(a) rom-character", "v1.0.1t45772(a)!"),
                release("v1.0.1t45772a", "v1.0.1t45772a rom-flag", "v1.0.1t45772(a)!"),
                release(
                        "v1.0.1",
                        "v1.0.1 rom-flag, rom-ptype, rom-tag",
                        "v1.0.1t45772(a) v1.0.1t45772(o) v1.0.1t45772(l) v1.0.1t45772(n)"),
                arguments("v1.0.1/firmware.bin", "", ""),
                arguments("1.0.1/user1.bin 1.0.1/user2.bin", "", ""),
                arguments("v1.0.1t45772(a).bin", "", ""),
                arguments("V1.0.1t45772(a).bin", "V1.0.1t45772(a).bin rom-case", "v1.0.1t45772(a).bin!"),
                arguments(
                        "user1-V1.0.1t45772(a).bin.gz",
                        "user1-V1.0.1t45772(a).bin.gz rom-case",
                        "user1-v1.0.1t45772(a).bin.gz!"),
                arguments(
                        "B1.0.1t45772(a)_user2.bin.signed",
                        "B1.0.1t45772(a)_user2.bin.signed rom-case",
                        "b1.0.1t45772(a)_user2.bin.signed!"),
                arguments("a.V1.0.1t45772(x).zip", "", ""),
                arguments("V1.0.1t45772(a).txt", "", ""),
                arguments("openssl-1.0.1t.tar.gz v1.2.3.zip b12345.bin user1.1024.new.2.bin", "", ""),
                arguments("v1.0.1t45772(a)/user1.bin", "v1.0.1t45772(a)/user1.bin release-incomplete", ""),
                arguments(
                        "v1.0.1t45772(a)/User1.bin v1.0.1t45772(a)/user2.bin",
                        "v1.0.1t45772(a)/User1.bin release-file",
                        "user1.bin!"),
                arguments(
                        "v1.0.1t45772(a)/user1.bin v1.0.1t45772(a)/user2.1024.new.2.bin",
                        "v1.0.1t45772(a)/user2.1024.new.2.bin release-file",
                        "user2.bin"),
                arguments("v1.0.1t45772(a)/firmware.bin", "", ""),
                arguments(
                        "V1.0.1t45772(a)/user1.bin v1.0.1t45772(a)/user1.bin v1.0.1t45772(a)/user2.bin",
                        "V1.0.1t45772(a) rom-case, V1.0.1t45772(a)/user1.bin release-incomplete",
                        ""),
                arguments("v1.0.1t45772(o).bin", "", ""),
                arguments("v1.0.2t45772(a).bin old/v1.0.2t45772(a).bin", "", ""),
                arguments("v1.0.2t45772(l).bin", "v1.0.2t45772(l).bin rom-duplicate of fota.yaml", ""),
                arguments("b1.0.0t45772(a).bin", "b1.0.0t45772(a).bin rom-duplicate of fota.yaml", ""),
                arguments("b1.0.0t45772(n).bin", "b1.0.0t45772(n).bin rom-official-and-beta of fota.yaml", ""),
                arguments("v1.0.9t45772(a).bin", "", ""),
                arguments(
                        "a/v1.1.0t5(a).bin b/v1.1.0t5(o).bin",
                        "b/v1.1.0t5(o).bin rom-duplicate of a/v1.1.0t5(a).bin",
                        ""));
    }

    private static Arguments release(String name, String found, String fixes) {
        return arguments(
                (name + BOTH.replace("{}", name.replace(' ', '\u0001')))
                        .replace(name + "/", name.replace(' ', '\u0001') + "/"),
                found,
                fixes);
    }

    @ParameterizedTest
    @MethodSource
    void releases(String files, String found, String fixes) throws IOException, CancelledException {
        write(files);
        List<Finding> before = findings();
        assertEquals(found, shown(before));
        assertEquals(
                fixes,
                String.join(
                        " ",
                        before.stream()
                                .flatMap(finding -> finding.fixes().stream())
                                .map(fix -> fix.replacement().orElseThrow() + (fix.sure() ? "!" : ""))
                                .distinct()
                                .toList()));
        for (Finding finding : before) {
            assertEquals(TextRange.START, finding.range());
            for (Fix fix : finding.fixes()) {
                new AppliedFix(fix).write();
                List<String> left = new ArrayList<>(codes(before));
                left.remove(finding.code().id());
                List<String> after = codes(findings());
                assertTrue(after.size() < before.size(), fix.title());
                after.removeIf(left::remove);
                assertEquals(List.of(), after, fix.title());
                clear();
                write(files);
            }
        }
    }

    @Test
    void sure_names_are_given_and_the_rest_is_left() throws IOException, CancelledException {
        write("V1.0.1t45772(A)/User1.bin V1.0.1t45772(A)/user2.bin v1.0.3t45772(x).bin");
        FixReport report = new ApplyFixes(List.of(folder)).call(Progress.NONE);
        assertEquals(List.of(), report.problems());
        assertEquals(
                List.of("V1.0.1t45772(A)/user1.bin", "v1.0.1t45772(a)"),
                report.mended().stream().map(this::relative).toList());
        assertEquals(2, report.applied().size());
        assertEquals(
                "v1.0.3t45772(x).bin rom-flag", shown(ofReleases(report.after().findings())));
        assertTrue(Files.exists(folder.resolve("v1.0.1t45772(a)/user1.bin")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"V1.0.1.T45772（A）", "light-v1.0.1t45772[x]", "version 1,0,1 t45772", "v1000.1.1t0(a)"})
    void every_beginning_of_a_name_can_be_checked_and_mended(String name) throws IOException, CancelledException {
        for (int length = 1; length <= name.length(); length++) {
            clear();
            write((name.substring(0, length) + "/user1.bin").replace(' ', '\u0001'));
            FixReport report = new ApplyFixes(List.of(folder)).call(Progress.NONE);
            assertEquals(List.of(), report.problems());
            assertTrue(
                    report.after().findings().stream()
                            .allMatch(finding -> finding.sureFix().isEmpty()),
                    name.substring(0, length));
        }
    }

    @Test
    void a_name_that_is_taken_is_left_alone() throws IOException, CancelledException {
        write("V1.0.1t45772(a).bin v1.0.1.t45772(a).bin");
        FixReport report = new ApplyFixes(List.of(folder)).call(Progress.NONE);
        assertEquals(1, report.mended().size());
        assertEquals("project-name-taken", report.problems().get(0).code());
        assertEquals(1, ofReleases(report.after().findings()).size());
    }

    @AfterEach
    void clear() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder())
                    .filter(path -> !path.equals(folder))
                    .toList()) {
                Files.delete(path);
            }
        }
    }

    private String shown(List<Finding> findings) {
        List<String> lines = new ArrayList<>();
        String last = "";
        for (Finding finding : findings) {
            String file = relative(finding.file());
            lines.add((file.equals(last) ? "" : file + " ")
                    + finding.code().id()
                    + String.join(
                            "",
                            finding.related().stream()
                                    .map(place -> " of " + relative(place.file()))
                                    .toList()));
            last = file;
        }
        return String.join(", ", lines);
    }

    private String relative(Path path) {
        return folder.relativize(path).toString();
    }

    private List<Finding> findings() throws CancelledException {
        return ofReleases(new CheckTree(List.of(folder)).call(Progress.NONE).findings());
    }

    /** The files here are empty, which the check of images minds. */
    private static List<Finding> ofReleases(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !finding.code().id().startsWith("image-"))
                .toList();
    }

    private static List<String> codes(List<Finding> findings) {
        return new ArrayList<>(
                findings.stream().map(finding -> finding.code().id()).toList());
    }

    private void write(String files) throws IOException {
        Files.writeString(folder.resolve("fota.yaml"), """
                product: {name: light, ptype: 45772}
                version: v1.0.2t45772(a)
                releases: [v1.0.0t45772(a)]
                """);
        for (String name : Arrays.stream(files.split(" "))
                .map(file -> file.replace('\u0001', ' '))
                .toList()) {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            try {
                Files.createFile(file);
            } catch (FileAlreadyExistsException known) {
                assertTrue(Files.isRegularFile(file));
            }
        }
    }
}
