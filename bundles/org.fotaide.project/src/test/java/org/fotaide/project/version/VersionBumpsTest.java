// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.check.CheckOptions;
import org.fotaide.project.check.Checkers;
import org.fotaide.project.check.FileEdit;
import org.fotaide.project.check.Workspace;
import org.fotaide.project.mention.MentionIndex;
import org.fotaide.project.release.ReleaseIndex;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A project with sources, beside another one of the same product. */
class VersionBumpsTest {
    private static final String MANIFEST = """
            product: {ptype: 45772}
            version: v1.0.2t45772(a)
            releases: [v1.0.1t45772(a)]
            """;
    private static final String HEADER = """
            #define IOT_VERSION_MAJOR 1U
            #define IOT_VERSION_MINOR 0U
            #define IOT_VERSION_REVISION 2U
            #define VERSION_TYPE "v"
            #define device_type 45772
            #define UPGRADE_FALG "a"
            """;
    private static final String LITERAL = "#define VERSION \"v1.0.2\" \"t45772(a)\"\n";

    @TempDir
    Path folder;

    private final MentionIndex mentions = MentionIndex.installed();
    private final ReleaseIndex releases = new ReleaseIndex();
    private final Workspace workspace =
            new Workspace(Checkers.installed(), CheckOptions.USUAL, List.of(mentions, releases));

    private void write(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void work() throws Exception {
        workspace.add(folder);
        workspace.changedSomewhere();
        workspace.work(Progress.NONE);
    }

    private List<VersionBump> at(String name, String word) throws Exception {
        Path file = folder.resolve(name);
        TextDocument document = new TextDocument(file, Files.readString(file));
        var place = document.position(document.text().indexOf(word));
        return new VersionBumps(mentions, releases).at(file, new TextRange(place, place));
    }

    private static String names(List<VersionBump> bumps) {
        return String.join(
                " ",
                bumps.stream()
                        .map(bump -> (bump.change().refusal().isPresent() ? "!" : "") + bump.name())
                        .toList());
    }

    private List<String> findings() throws Exception {
        List<String> found = new ArrayList<>();
        for (Path file : files()) {
            workspace.findings(file).forEach(finding -> found.add(finding.code().id()));
        }
        return found;
    }

    private List<Path> files() throws Exception {
        try (var all = Files.walk(folder)) {
            return all.sorted().toList();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fota.yaml  | v1.0.2               | 4
            fota.yaml  | t45772(a)            | 4
            fota.yaml  | v1.0.1               | 0
            fota.yaml  | product              | 0
            version.h  | v1.0.2               | 4
            version.h  | t45772(a)            | 4
            version.h  | VERSION              | 0
            iot.h      | IOT_VERSION_MAJOR    | 4
            iot.h      | IOT_VERSION_REVISION | 4
            iot.h      | 0U                   | 4
            iot.h      | "a"                  | 4
            old.c      | v1.0.1               | 0
            lamp/a.c   | v1.0.2               | 0
            """)
    void a_bump_is_offered_wherever_the_project_states_its_version(String name, String word, int count)
            throws Exception {
        write("fota.yaml", MANIFEST);
        write("version.h", LITERAL);
        write("iot.h", HEADER);
        write("old.c", "const char *old = \"v1.0.1t45772(a)\";\n");
        write("lamp/fota.yaml", "product: {ptype: 9}\nversion: v3.0.0t9(a)\n");
        write("lamp/a.c", "const char *other = \"v1.0.2t45772(a)\";\n");
        work();
        assertEquals(count, at(name, word).size());
    }

    @Test
    void a_bump_changes_every_place_and_brings_no_finding() throws Exception {
        write("fota.yaml", MANIFEST);
        write("src/version.h", LITERAL);
        write("include/iot.h", HEADER);
        work();
        assertEquals(List.of(), findings());
        List<VersionBump> bumps = at("src/version.h", "v1.0.2");
        assertEquals(
                List.of(
                        "Bump the revision to v1.0.3t45772(a) (3 places in 3 files)",
                        "Bump the minor version to v1.1.0t45772(a) (4 places in 3 files)",
                        "Bump the major version to v2.0.0t45772(a) (4 places in 3 files)",
                        "Begin the next beta, b1.0.3t45772(a) (4 places in 3 files)"),
                bumps.stream().map(bump -> bump.change().title()).toList());
        Map<Path, String> before = texts();
        for (VersionBump bump : bumps) {
            apply(bump);
            work();
            assertEquals(List.of(), findings(), bump.name().toString());
            List<VersionBump> next = at("include/iot.h", "VERSION_TYPE");
            assertTrue(
                    next.stream()
                            .allMatch(step -> step.name().value() >= bump.name().value()),
                    names(next));
            for (Map.Entry<Path, String> file : before.entrySet()) {
                Files.writeString(file.getKey(), file.getValue());
            }
        }
    }

    private Map<Path, String> texts() throws Exception {
        Map<Path, String> texts = new HashMap<>();
        for (Path file : files()) {
            if (Files.isRegularFile(file)) {
                texts.put(file, Files.readString(file));
            }
        }
        return texts;
    }

    private void apply(VersionBump bump) throws Exception {
        for (FileEdit edit : bump.change().edits()) {
            FileEdit.ChangeText change = (FileEdit.ChangeText) edit;
            TextDocument document = new TextDocument(change.file(), Files.readString(change.file()));
            Files.writeString(change.file(), document.with(change.edits()).text());
        }
    }

    /** The version, what is released, what else is there, and the steps; one behind a mark is refused. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            v1.0.2t45772(a)  | v1.0.1t45772(a) |                          | v1.0.3t45772(a) v1.1.0t45772(a) v2.0.0t45772(a) b1.0.3t45772(a)
            b1.0.3t45772(a)  | v1.0.2t45772(a) |                          | v1.0.3t45772(a) b1.0.4t45772(a) b1.1.0t45772(a) b2.0.0t45772(a)
            v1.0.2t45772(a)  | v1.0.1t45772(a) | releases/v1.0.3t45772(a) | v1.0.4t45772(a) v1.1.0t45772(a) v2.0.0t45772(a) b1.0.4t45772(a)
            v1.0.2t45772(a)  | v1.0.1t45772(a) | lamp                     | v1.0.4t45772(a) v1.1.0t45772(a) v2.0.0t45772(a) b1.0.4t45772(a)
            v1.0.9t45772(a)  | v1.0.1t45772(a) | iot-demo                 | !v1.0.10t45772(a) v1.1.0t45772(a) v2.0.0t45772(a) !b1.0.10t45772(a)
            v1.0.10t45772(a) | v1.0.1t45772(a) | iot-demo                 | v1.0.11t45772(a) v1.1.0t45772(a) v2.0.0t45772(a) b1.0.11t45772(a)
            v999.999.999t45772(a) | v1.0.1t45772(a) |                     | ''
            v1.0.2t45772(A)  | v1.0.1t45772(a) |                          | ''
            """)
    void only_steps_that_the_workspace_has_room_for_are_offered(
            String version, String released, String more, String expected) throws Exception {
        String manifest = MANIFEST.replace("v1.0.2t45772(a)", version).replace("v1.0.1t45772(a)", released);
        write("fota.yaml", "iot-demo".equals(more) ? manifest.replace("45772}", "45772, cloud: iot-demo}") : manifest);
        if ("lamp".equals(more)) {
            write("lamp/fota.yaml", "product: {ptype: 45772}\nversion: v1.0.3t45772(a)\n");
        } else if (more != null && more.startsWith("releases/")) {
            write(more + "/user1.bin", "\u00ea");
        }
        work();
        assertEquals(expected, names(at("fota.yaml", version)));
    }

    @Test
    void nothing_is_changed_by_half() throws Exception {
        write("fota.yaml", MANIFEST);
        write("iot.h", HEADER.replace("MINOR 0U", "MINOR (1U - 1U)"));
        work();
        List<VersionBump> bumps = at("fota.yaml", "v1.0.2");
        assertEquals("v1.0.3t45772(a) !v1.1.0t45772(a) v2.0.0t45772(a) b1.0.3t45772(a)", names(bumps));
        assertEquals(List.of(), bumps.get(1).change().edits());
        assertTrue(bumps.get(1).change().refusal().orElseThrow().contains("iot.h"));
    }
}
