// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.rules.CheckedText;
import org.fotaide.project.text.TextDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wishes to hear nothing of a finding that is not there. In the tables, ¶ stands for a line break. */
class UnusedIgnoreTest {
    private static final String MANIFEST = """
            product: {ptype: 45772}
            version: v1.0.2t45772(a)
            flash: {size: 1MB, map: 512+512}
            """;

    @TempDir
    Path around;

    private Path folder;

    @BeforeEach
    void project() throws IOException {
        folder = around.resolve("project");
        write("fota.yaml", MANIFEST);
    }

    /** A file by itself, what is found in it, and what all sure fixes make of it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            a.c | f(); // fota:ignore «rom-case»                              | ignore-unused | f();
            a.c | f(); // fota:ignore «rom-case» (old, cloud) ¶g();¶          | ignore-unused | f();¶g();¶
            a.c | f(); /* fota:ignore «rom-case» why */ g(); /* x */¶         | ignore-unused | f(); g(); /* x */¶
            a.c | // fota:ignore «rom-case»¶f();¶                             | ignore-unused | f();¶
            a.c | /* fota:ignore «rom-case» */¶f();¶                          | ignore-unused | f();¶
            a.c | // fota:ignore-file «rom-case»¶f();                         | ignore-unused | f();
            a.c | f("V1.0.2t45772(a)"); // fota:ignore rom-case               |               | f("V1.0.2t45772(a)"); // fota:ignore rom-case
            a.c | f("V1.0.2t45772(a)"); // fota:ignore rom-case, «rom-flag» x | ignore-unused | f("V1.0.2t45772(a)"); // fota:ignore rom-case x
            a.c | f("V1.0.2t45772(a)"); // fota:ignore «rom-flag», rom-case   | ignore-unused | f("V1.0.2t45772(a)"); // fota:ignore rom-case
            a.c | f(); // fota:ignore «rom-flag», «rom-case»                  | ignore-unused ignore-unused | f();
            a.c | f(); // see below. fota:ignore «rom-case» (x)               | ignore-unused | f(); // see below. fota:ignore rom-case (x)
            a.c | f(); // fota:ignore «rom-case» \\¶ as it was                 | ignore-unused | f(); // fota:ignore rom-case \\¶ as it was
            a.c | #define A \\¶  // fota:ignore «rom-case»¶                    | ignore-unused | #define A \\¶  // fota:ignore rom-case¶
            a.c | f(); // fota:ignore rom-duplicate                           |               | f(); // fota:ignore rom-duplicate
            a.c | f(); // fota:ignore header-version                          |               | f(); // fota:ignore header-version
            a.c | f(); // fota:ignore «rom-cas»                               | ignore-code   | f();
            a.c | f("V1.0.2t45772(a)"); // fota:ignore «Rom_Case»             | ignore-code rom-case | f("V1.0.2t45772(a)"); // fota:ignore rom-case
            a.c | f(); // fota:ignore «nothing-of-ours»                       | ignore-code   | f(); // fota:ignore nothing-of-ours
            a.c | f(); // «fota:ignore»                                       | ignore-code   | f(); // fota:ignore
            a.c | f(); // «fota:ignore-file» (all of it)                      | ignore-code   | f(); // fota:ignore-file (all of it)
            a.c | f(); // fota:ignore-file ignore-unused¶g(); // fota:ignore rom-case | | f(); // fota:ignore-file ignore-unused¶g(); // fota:ignore rom-case
            Makefile | # fota:ignore «build-map»¶all:¶                        | ignore-unused | all:¶
            """)
    void are_told_in_comments(String name, String marked, String codes, String mended) throws CancelledException {
        String text = marked.replace('¶', '\n');
        Path file = Path.of(name);
        TextDocument document = CheckedText.of(file, text).document();
        List<String> found =
                CheckedText.of(file, text).codes().stream().sorted().toList();
        assertEquals(codes == null ? List.of() : List.of(codes.split(" ")), found);
        if (!text.contains("V1") && codes != null) {
            CheckedText.assertFound(file, text, codes);
        }
        assertEquals(
                mended.replace('¶', '\n'),
                new FixText(document).call(Progress.NONE).document().text());
    }

    @Test
    void are_not_told_while_something_else_is_wrong() throws CancelledException {
        String text = "version: V1 # fota:ignore rom-flag\nx: [";
        assertTrue(new CheckText(new TextDocument(Path.of("fota.yaml"), text))
                .call(Progress.NONE).stream().noneMatch(finding -> finding.code() == IgnoreCode.IGNORE_UNUSED));
    }

    /** What a project lists, what is told of the list in a check of all of it, and what the fixes leave. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            ignore: [rom-case]                             |               | ignore: [rom-case]
            ignore: [rom-length]                           | ignore-unused rom-case | ignore: []
            ignore: [rom-length, rom-case]                 | ignore-unused | ignore: [rom-case]
            ignore: [rom-case, rom-length]                 | ignore-unused | ignore: [rom-case]
            ignore:¶    - rom-length # old¶    - rom-case  | ignore-unused | ignore:¶    - rom-case
            ignore:¶    - rom-case¶    - {code: rom-flag,¶       why: x}¶ | ignore-unused | ignore:¶    - rom-case¶
            ignore:¶    - code: rom-flag¶      why: x¶     | ignore-unused rom-case | ignore: []¶
            ignore: [{code: rom-case, files: "src/*.c"}]   |               | ignore: [{code: rom-case, files: "src/*.c"}]
            ignore: [{code: rom-case, files: Makefile}]    | ignore-unused rom-case | ignore: []
            ignore: [{code: rom-case, files: "gone/**"}]   | rom-case      | ignore: [{code: rom-case, files: "gone/**"}]
            ignore: [rom-case, build-flash]                |               | ignore: [rom-case, build-flash]
            ignore: [rom-case, header-version]             | ignore-unused | ignore: [rom-case]
            ignore: [rom-case, rom-duplicate, image-crc, release-file] | | ignore: [rom-case, rom-duplicate, image-crc, release-file]
            ignore: [rom-case, rom-length, ignore-unused]  |               | ignore: [rom-case, rom-length, ignore-unused]
            """)
    void are_told_in_lists(String list, String codes, String mended) throws Exception {
        String check = "check:\n  " + list.replace('¶', '\n') + "\n";
        write("fota.yaml", MANIFEST + check);
        write("src/a.c", "const char *name = \"V1.0.2t45772(a)\";\n");
        write(
                "Makefile",
                "SPI_SIZE_MAP = 6" + (list.contains("build-flash") ? "" : " # fota:ignore build-flash") + "\n");
        assertEquals(codes == null ? List.of() : List.of(codes.split(" ")), codes(folder));
        workspaceFindsTheSame();
        new ApplyFixes(List.of(folder)).call(Progress.NONE);
        assertEquals(
                MANIFEST + "check:\n  " + mended.replace('¶', '\n') + "\n",
                Files.readString(folder.resolve("fota.yaml")));
    }

    @Test
    void need_a_look_at_all_of_the_project() throws Exception {
        write("fota.yaml", MANIFEST + "check: {ignore: [rom-length]}\n");
        write("src/a.h", "#define V \"v1.0.2t45772(a)\" // fota:ignore header-version\n");
        assertEquals(List.of("ignore-unused", "ignore-unused"), codes(folder));
        assertEquals(List.of("ignore-unused", "ignore-unused"), codes(around));
        assertEquals(List.of(), codes(folder.resolve("fota.yaml"), folder.resolve("src")));
        assertEquals(List.of(), codes(folder.resolve("src/a.h")));
    }

    @Test
    void what_is_silenced_between_files_is_used() throws Exception {
        write("src/a.h", "#define V \"v1.0.3t45772(a)\" // fota:ignore header-version\n");
        CheckReport report = new CheckTree(List.of(folder)).call(Progress.NONE);
        assertEquals(List.of(), report.findings());
        assertEquals(
                List.of("header-version"),
                report.silenced().stream()
                        .map(silenced -> silenced.finding().code().id())
                        .toList());
    }

    @Test
    void come_and_go_while_somebody_types() throws Exception {
        write("fota.yaml", MANIFEST + "check: {ignore: [rom-case]}\n");
        Path source = folder.resolve("src/a.c");
        write("src/a.c", "const char *name = \"V1.0.2t45772(a)\";\n");
        Workspace workspace = workspace();
        assertEquals(List.of(), workspace.findings(folder.resolve("fota.yaml")));
        workspace.takeNews();
        workspace.hold(new TextDocument(source, "const char *name;\n"), Progress.NONE);
        workspace.work(Progress.NONE);
        assertEquals(Set.of(source, folder.resolve("fota.yaml")), workspace.takeNews());
        assertEquals(1, workspace.findings(folder.resolve("fota.yaml")).size());
        assertEquals(
                MANIFEST + "check: {ignore: []}\n",
                workspace
                        .mended(
                                new TextDocument(
                                        folder.resolve("fota.yaml"), Files.readString(folder.resolve("fota.yaml"))),
                                finding -> true,
                                Progress.NONE)
                        .document()
                        .text());
        workspace.release(source);
        workspace.work(Progress.NONE);
        assertEquals(List.of(), workspace.findings(folder.resolve("fota.yaml")));
    }

    private Workspace workspace() throws CancelledException {
        Workspace workspace = new Workspace(Checkers.installed(), CheckOptions.USUAL, List.of());
        workspace.add(folder);
        workspace.work(Progress.NONE);
        return workspace;
    }

    private void workspaceFindsTheSame() throws Exception {
        Workspace workspace = workspace();
        List<Finding> found = workspace.takeNews().stream()
                .flatMap(file -> workspace.findings(file).stream())
                .sorted(Finding.ORDER)
                .toList();
        assertEquals(new CheckTree(List.of(folder)).call(Progress.NONE).findings(), found);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<String> codes(Path... paths) throws CancelledException {
        return new CheckTree(Stream.of(paths).toList())
                .call(Progress.NONE).findings().stream()
                        .map(finding -> finding.code().id())
                        .toList();
    }
}
