// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.check.CheckOptions;
import org.fotaide.project.check.Checkers;
import org.fotaide.project.check.Workspace;
import org.fotaide.project.text.TextDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are held, in a workspace without a folder. */
class RenameTest {
    private static final Map<String, String> FILES = new LinkedHashMap<>();

    static {
        FILES.put("/w/light/fota.yaml", """
                product: {ptype: 45772}
                version: 'v1.0.2t45772(a)'
                flash: {regions: [{name: config, offset: 0x7C000, size: 4KB}, {name: log, offset: 0x7D000, size: 4KB}]}
                devices:
                  bench: {via: web, host: a}
                  shelf: {via: web, host: b}
                publish: {site: {via: sftp, url: x}}
                releases: [v1.0.1t45772(a)]
                """);
        FILES.put("/w/lamp/fota.yaml", """
                product: {ptype: 45772}
                version: v1.0.2t45772(a)
                devices: {bench: {via: web, host: c}}
                releases: [v1.0.1t45772(a), v1.0.2t45772(a)]
                """);
        FILES.put("/w/light/src/version.h", """
                #define VERSION "v1.0.2" "t45772(a)"
                const char *old = "v1.0.1t45772(a)";
                """);
        FILES.put("/w/light/include/user_iot_version.h", """
                #define IOT_VERSION_MAJOR 1U
                #define IOT_VERSION_MINOR 0U
                #define IOT_VERSION_REVISION 2U
                #define VERSION_TYPE "v"
                #define device_type 45772
                #define UPGRADE_FALG "a"
                """);
        FILES.put(
                "/w/light/ci.sh",
                "fota upload --device bench --no-proof\nfota upload --device=bench; x --device bench\n");
    }

    private final MentionIndex index = MentionIndex.installed();
    private final Map<String, TextDocument> documents = new HashMap<>();

    @BeforeEach
    void open() throws Exception {
        Workspace workspace = new Workspace(Checkers.installed(), CheckOptions.USUAL, List.of(index));
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            TextDocument document = new TextDocument(Path.of(file.getKey()), file.getValue());
            documents.put(file.getKey(), document);
            workspace.hold(document, Progress.NONE);
        }
    }

    /** A file, the first place of a word in it, and where the same is spoken of. */
    static Stream<Arguments> mentions() {
        return Stream.of(
                Arguments.of(
                        "/w/light/fota.yaml",
                        "v1.0.2",
                        "lamp/fota.yaml 2:10 DECLARATION, lamp/fota.yaml 4:29 RECORD, light/fota.yaml 2:11 DECLARATION, "
                                + "light/include/user_iot_version.h 4:23 USE, light/src/version.h 1:18 USE"),
                Arguments.of(
                        "/w/light/src/version.h",
                        "v1.0.1",
                        "lamp/fota.yaml 4:12 RECORD, light/fota.yaml 8:12 RECORD, light/src/version.h 2:20 USE"),
                Arguments.of("/w/light/fota.yaml", "config", "light/fota.yaml 3:26 DECLARATION"),
                Arguments.of(
                        "/w/light/ci.sh",
                        "bench",
                        "light/ci.sh 1:22 USE, light/ci.sh 2:22 USE, light/fota.yaml 5:3 DECLARATION"),
                Arguments.of("/w/lamp/fota.yaml", "bench", "lamp/fota.yaml 3:11 DECLARATION"),
                Arguments.of("/w/light/fota.yaml", "site", "light/fota.yaml 7:11 DECLARATION"));
    }

    @ParameterizedTest
    @MethodSource("mentions")
    void the_same_thing_is_found_in_every_file(String file, String word, String expected) {
        assertEquals(
                expected,
                String.join(
                        ", ",
                        index.same(at(file, word)).stream()
                                .map(found -> Path.of("/w").relativize(found.file()) + " "
                                        + found.mention().range().start() + " "
                                        + found.mention().role())
                                .toList()));
    }

    private FileMention at(String file, String word) {
        TextDocument document = documents.get(file);
        return index.at(document.path(), document.position(document.text().indexOf(word)))
                .orElseThrow();
    }

    /** A file, a word in it, its new name, and what the lines that change become. */
    static Stream<Arguments> renames() {
        return Stream.of(
                Arguments.of("/w/light/fota.yaml", "v1.0.2", "v2.1.3t45772(l)", """
                        light/fota.yaml version: 'v2.1.3t45772(l)'
                        light/include/user_iot_version.h #define IOT_VERSION_MAJOR 2U
                        light/include/user_iot_version.h #define IOT_VERSION_MINOR 1U
                        light/include/user_iot_version.h #define IOT_VERSION_REVISION 3U
                        light/include/user_iot_version.h #define UPGRADE_FALG "l"
                        light/src/version.h #define VERSION "v2.1.3" "t45772(l)"
                        """),
                Arguments.of("/w/lamp/fota.yaml", "v1.0.1", "v1.0.0t45772(a)", """
                        lamp/fota.yaml releases: [v1.0.0t45772(a), v1.0.2t45772(a)]
                        light/fota.yaml releases: [v1.0.0t45772(a)]
                        """),
                Arguments.of("/w/light/ci.sh", "bench", "desk", """
                        light/ci.sh fota upload --device desk --no-proof
                        light/ci.sh fota upload --device=desk; x --device bench
                        light/fota.yaml   desk: {via: web, host: a}
                        """),
                Arguments.of("/w/light/fota.yaml", "log", "a: b", """
                        light/fota.yaml flash: {regions: [{name: config, offset: 0x7C000, size: 4KB}, {name: "a: b", offset: 0x7D000, size: 4KB}]}
                        """),
                Arguments.of("/w/light/fota.yaml", "site", "site", ""));
    }

    @ParameterizedTest
    @MethodSource("renames")
    void a_new_name_stands_everywhere(String file, String word, String name, String expected) throws Exception {
        StringBuilder lines = new StringBuilder();
        new Rename(index)
                .of(at(file, word)).to(name).entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .forEach(change -> {
                            TextDocument before = documents.get(change.getKey().toString());
                            List<String> old = before.text().lines().toList();
                            List<String> fresh = before.with(change.getValue())
                                    .text()
                                    .lines()
                                    .toList();
                            for (int i = 0; i < fresh.size(); i++) {
                                if (!fresh.get(i).equals(old.get(i))) {
                                    lines.append(Path.of("/w").relativize(change.getKey()))
                                            .append(' ')
                                            .append(fresh.get(i))
                                            .append('\n');
                                }
                            }
                        });
        assertEquals(expected, lines.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            v1.0.2 | v1.0.3        | project-rename-rom
            v1.0.2 | v1.0.3t1(A)   | project-rename-rom
            config | log           | project-rename-taken
            config | ' '           | project-rename-empty
            bench  | shelf         | project-rename-taken
            bench  | my desk       | project-rename-place
            """)
    void a_name_that_cannot_be_given_is_refused(String word, String name, String code) {
        FotaException refused = assertThrows(
                FotaException.class,
                () -> new Rename(index).of(at("/w/light/fota.yaml", word)).to(name));
        assertEquals(code, refused.problem().code());
    }

    @Test
    void what_is_forgotten_is_not_found() {
        FileMention version = at("/w/light/fota.yaml", "v1.0.2");
        documents.values().forEach(document -> index.forget(document.path()));
        assertEquals(List.of(), index.same(version));
    }
}
