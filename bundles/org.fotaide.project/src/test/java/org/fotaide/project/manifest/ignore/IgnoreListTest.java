// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.ignore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.rom.RomCode;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.Repository;
import org.fotaide.project.check.ApplyFixes;
import org.fotaide.project.check.CheckOptions;
import org.fotaide.project.check.CheckTree;
import org.fotaide.project.check.Checkers;
import org.fotaide.project.check.Workspace;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.cursor.ManifestCursor;
import org.fotaide.project.manifest.type.KnownValue;
import org.fotaide.project.rules.CheckedText;
import org.fotaide.project.text.SourceText;
import org.fotaide.project.text.TextDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A project with findings in several files, in one of them and between them. */
class IgnoreListTest {
    private static final String MANIFEST = """
            product: {ptype: 45772}
            version: v1.0.2t45772(a)
            flash: {size: 1MB, map: 512+512}
            """;

    @TempDir
    Path folder;

    private void project(String check) throws IOException {
        write("fota.yaml", MANIFEST + check);
        write("src/name.h", "#define VERSION \"v1.0.3t45772(a)\"\n");
        write("vendor/name.c", "const char *name = \"V1.0.2t45772(a)\";\n");
        write("src/a.c", "const char *name = \"V1.0.2t45772(a)\";\n");
        write("Makefile", "SPI_SIZE_MAP = 6\n");
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> found(String... below) throws Exception {
        return new CheckTree(
                        below.length == 0
                                ? List.of(folder)
                                : Stream.of(below).map(folder::resolve).toList())
                .call(Progress.NONE).findings().stream()
                        .map(finding -> folder.relativize(finding.file()) + " "
                                + finding.code().id())
                        .toList();
    }

    /** What is not told, and what is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                                         | Makefile build-flash, src/a.c rom-case, src/name.h header-version, vendor/name.c rom-case
            check: {ignore: [rom-case]}                                | Makefile build-flash, src/name.h header-version
            check: {ignore: [rom-case, build-flash]}                     | src/name.h header-version
            check: {ignore: [{code: rom-case, files: vendor}]}         | Makefile build-flash, src/a.c rom-case, src/name.h header-version
            check: {ignore: [{code: rom-case, files: "src/*.c", why: old}, header-version]} | Makefile build-flash, vendor/name.c rom-case
            check: {ignore: [{code: rom-case, files: "*.h"}]}          | Makefile build-flash, fota.yaml ignore-unused, src/a.c rom-case, src/name.h header-version, vendor/name.c rom-case
            check: {ignore: []}                                        | Makefile build-flash, src/a.c rom-case, src/name.h header-version, vendor/name.c rom-case
            check: {ignore: [{code: rom-case, files: }]}               | Makefile build-flash, fota.yaml manifest-missing, src/a.c rom-case, src/name.h header-version, vendor/name.c rom-case
            """)
    void holds_for_all_files_of_the_project(String check, String expected) throws Exception {
        project(check);
        assertEquals(expected, String.join(", ", found()));
    }

    @Test
    void holds_where_only_a_part_of_the_project_is_checked() throws Exception {
        project("check: {ignore: [rom-case]}\n");
        assertEquals(List.of(), found("src"));
        assertEquals(List.of(), found("vendor/name.c"));
    }

    @Test
    void another_project_below_has_a_list_of_its_own() throws Exception {
        project("check: {ignore: [rom-case, build-flash, header-version]}\n");
        write("vendor/fota.yaml", "product: {ptype: 9}\nversion: v1.0.0t9(a)\n");
        assertEquals(List.of("vendor/name.c rom-case"), found());
    }

    @Test
    void what_is_not_told_is_not_mended() throws Exception {
        project("check: {ignore: [{code: rom-case, files: vendor}]}\n");
        new ApplyFixes(List.of(folder)).call(Progress.NONE);
        assertTrue(Files.readString(folder.resolve("vendor/name.c")).contains("V1.0.2t45772(a)"));
        assertTrue(Files.readString(folder.resolve("src/a.c")).contains("v1.0.2t45772(a)"));
    }

    @Test
    void an_edit_of_the_list_tells_anew_what_it_concerns() throws Exception {
        project("");
        Workspace workspace = new Workspace(Checkers.installed(), CheckOptions.USUAL, List.of());
        workspace.add(folder);
        workspace.work(Progress.NONE);
        workspace.takeNews();
        Map<String, List<String>> expected = Map.of(
                "check: {ignore: [rom-case]}", List.of("build-flash", "header-version"),
                "check: {ignore: [rom-case, header-version]}", List.of("build-flash"),
                "check: {ignore: []}", List.of("build-flash", "header-version", "rom-case", "rom-case"));
        for (String check : List.of(
                "check: {ignore: [rom-case]}", "check: {ignore: [rom-case, header-version]}", "check: {ignore: []}")) {
            workspace.hold(new TextDocument(folder.resolve("fota.yaml"), MANIFEST + check + "\n"), Progress.NONE);
            workspace.work(Progress.NONE);
            assertTrue(workspace.takeNews().contains(folder.resolve("src/a.c")), check);
            assertEquals(
                    expected.get(check),
                    Stream.of("Makefile", "src/name.h", "src/a.c", "vendor/name.c")
                            .flatMap(name -> workspace.findings(folder.resolve(name)).stream())
                            .map(finding -> finding.code().id())
                            .toList());
        }
        workspace.hold(
                new TextDocument(folder.resolve("fota.yaml"), MANIFEST + "check: {ignore: []}\n#"), Progress.NONE);
        workspace.work(Progress.NONE);
        assertEquals(Set.of(), workspace.takeNews());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [rom-length]                                   | ''
            [«rom-lenght»]                                 | manifest-unknown-code
            [«nothing-of-ours»]                            | manifest-unknown-code
            [{code: «rom_case»}]                           | manifest-unknown-code
            [{«files»: x}]                                 | manifest-missing
            [{code: rom-case, «file»: x}]                  | manifest-unknown-key
            «rom-case»                                     | manifest-type
            [«[rom-case]»]                                 | manifest-type
            """)
    void slips_in_the_list_are_found(String list, String codes) throws Exception {
        CheckedText.assertFound(Path.of("fota.yaml"), MANIFEST + "check: {ignore: " + list + "}\n", codes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [rom-lenght]       | Change to rom-length   | [rom-length]
            [{code: Rom_Case}] | Change to rom-case     | [{code: rom-case}]
            rom-case           | Make it a list of one  | [rom-case]
            """)
    void slips_are_mended(String list, String title, String expected) throws Exception {
        CheckedText text = CheckedText.of(Path.of("fota.yaml"), MANIFEST + "check: {ignore: " + list + "}\n");
        assertEquals(MANIFEST + "check: {ignore: " + expected + "}\n", text.after(title));
        text.assertFixesMend();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[rom-^]", "[{code: ^}]", "\n    - ^", "\n    - {code: ^}", "\n    - code: ^"})
    void codes_are_offered(String list) {
        String text = MANIFEST + "check:\n  ignore: " + list + "\n";
        TextDocument document = new TextDocument(Path.of("fota.yaml"), text.replace("^", ""));
        List<String> offered = new ManifestCursor(ManifestReading.of(SourceText.of(document)))
                .offers(text.indexOf('^')).values().stream()
                        .map(KnownValue::text)
                        .toList();
        assertTrue(offered.contains("rom-length"), offered.toString());
    }

    /** What becomes of a fota.yaml; nothing where it leaves no place. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                   | check:/  ignore: [rom-length]/
            check:/                              | check:/  ignore: [rom-length]/
            check: {}/                           | check: {ignore: [rom-length]}/
            check:/  ignore:/                    | check:/  ignore: [rom-length]/
            check:/  ignore: # none/             | check:/  ignore: [rom-length] # none/
            check: {ignore: }/                   | check: {ignore: [rom-length] }/
            check: {ignore: []}/                 | check: {ignore: [rom-length]}/
            check: {ignore: [rom-case]} # x/     | check: {ignore: [rom-case, rom-length]} # x/
            check:/  ignore:/  - rom-case # x/   | check:/  ignore:/  - rom-case # x/  - rom-length/
            check:/  ignore:/    - {code: a-b,/       why: c}/releases: []/ | check:/  ignore:/    - {code: a-b,/       why: c}/    - rom-length/releases: []/
            check:/  ignore:/    - code: a-b/      why: c/ | check:/  ignore:/    - code: a-b/      why: c/    - rom-length/
            check: rom-case/                     |
            check:/  ignore: rom-case/           |
            """)
    void a_code_is_added_as_the_file_is_written(String check, String expected) throws Exception {
        TextDocument document = new TextDocument(Path.of("fota.yaml"), MANIFEST + check.replace('/', '\n'));
        assertEquals(
                Optional.ofNullable(expected).map(text -> MANIFEST + text.replace('/', '\n')),
                new IgnoreAddition(ManifestReading.of(SourceText.of(document)))
                        .of(RomCode.ROM_LENGTH)
                        .map(edit -> document.with(List.of(edit)).text()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "build",
                "header",
                "ignore",
                "image",
                "layout",
                "linker",
                "manifest",
                "partition",
                "release",
                "rom",
                "source"
            })
    void every_finding_that_is_documented_can_be_named(String family) throws IOException {
        List<String> known = Checkers.installed().codes().stream().map(Code::id).toList();
        Repository.text("docs/findings/" + family + ".md")
                .lines()
                .filter(line -> line.matches("## [a-z]+(-[a-z0-9]+)+"))
                .map(line -> line.substring(3))
                .forEach(code -> assertTrue(known.contains(code), code));
    }
}
