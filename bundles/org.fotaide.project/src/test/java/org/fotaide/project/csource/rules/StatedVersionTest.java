// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.check.CheckTree;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.check.Related;
import org.fotaide.project.rules.AppliedFix;
import org.fotaide.project.rules.Marked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What sources state against fota.yaml, with what differs between « and ». */
class StatedVersionTest {
    private static final String HEADER = SourceSamples.HEADER.replace("«O»", "o");

    @TempDir
    private Path folder;

    static Stream<Arguments> sources() {
        return Stream.of(
                arguments("v1.0.5t45772(a)", HEADER),
                arguments("v1.0.5t23701(a)", HEADER),
                arguments("v1.0.6t45772(a)", HEADER.replace("5U", "«5U»")),
                arguments("b1.0.5t45772(a)", HEADER.replace("\"v\"", "\"«v»\"")),
                arguments("v1.0.5t45772(l)", HEADER.replace("\"a\"", "\"«a»\"")),
                arguments("v1.0.5t12335(a)", HEADER.replace("45772", "«45772»")),
                arguments("v1.0.5t45772(a)", HEADER.replaceAll("#if LIGHT[\\s\\S]*?#endif\n", "")),
                arguments(
                        "v2.0.5t45772(a)",
                        HEADER.replaceAll("#if LIGHT[\\s\\S]*?#endif\n", "").replace("1U", "«1U»")),
                arguments("v1.0.5t45772(a)", "#define FW \"v1.0.5t45772(a)\""),
                arguments("v1.0.6t45772(a)", "#define FW \"«v1.0.5t45772(a)»\""),
                arguments("v1.0.6t45772(a)", "#define FW \"«v1.0.5\" \"t45772(a)»\""),
                arguments("v1.0.6t45772(a)", "#define OLD \"v1.0.5t45772(a)\"\n#define FW \"v1.0.6t45772(a)\""),
                arguments("v1.0.6t45772(a)", "char oldest[] = \"v1.0.5t45772(a)\";"),
                arguments("v1.0.6t45772(a)", "#if 0\n#define FW \"v1.0.5t45772(a)\"\n#endif"));
    }

    @ParameterizedTest
    @MethodSource
    void sources(String version, String text) throws IOException, CancelledException {
        Marked marked = Marked.of(text);
        Path manifest = write("fota.yaml", manifest(version));
        Path source = write("include/user_iot_version.h", marked.document().text());
        List<String> expected = marked.spans().stream()
                .map(span -> "header-version " + marked.document().range(span) + " of [" + manifest + "]")
                .toList();
        assertEquals(expected, findings().stream().map(StatedVersionTest::shown).toList());
        for (Finding finding : findings()) {
            assertEquals(source, finding.file());
            for (Fix fix : finding.fixes()) {
                new AppliedFix(fix).write();
                assertEquals(List.of(), findings(), fix.title());
                write("fota.yaml", manifest(version));
                write("include/user_iot_version.h", marked.document().text());
            }
        }
    }

    @Test
    void a_source_belongs_to_the_next_project_above() throws IOException, CancelledException {
        write("fota.yaml", manifest("v9.0.0t45772(a)"));
        write("light/fota.yaml", manifest("v1.0.5t45772(a)"));
        write("light/include/user_iot_version.h", HEADER);
        assertEquals(List.of(), findings());
    }

    @Test
    void other_yaml_files_are_no_projects() throws IOException, CancelledException {
        write(".travis.yml", "version: v1.0.5t45772(a)\nscript: {a: b}\n");
        write("a.h", HEADER);
        assertEquals(List.of(), findings());
    }

    private static String shown(Finding finding) {
        return finding.code().id() + " " + finding.range() + " of "
                + finding.related().stream().map(Related::file).toList();
    }

    private List<Finding> findings() throws CancelledException {
        return new CheckTree(List.of(folder))
                .call(Progress.NONE).findings().stream()
                        .filter(finding -> isHeader(finding.code()))
                        .toList();
    }

    private static boolean isHeader(Code code) {
        return code.id().startsWith("header-") || code.id().startsWith("manifest-");
    }

    private static String manifest(String version) {
        return "product: {ptype: " + version.replaceAll(".*t|\\(.*", "") + "}\nversion: " + version + "\n";
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
