// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.release;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.check.CheckOptions;
import org.fotaide.project.check.Checkers;
import org.fotaide.project.check.FileEdit;
import org.fotaide.project.check.Workspace;
import org.fotaide.project.mention.MentionIndex;
import org.fotaide.project.path.Moves;
import org.fotaide.project.text.TextDocument;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovedReleasesTest {
    private static final String MANIFEST = """
            product: {ptype: 45772}
            version: v1.0.3t45772(a)
            releases: [v1.0.1t45772(a), v1.0.2t45772(a)]
            """;

    @TempDir
    private Path folder;

    /** What is renamed, and what the list of releases becomes; nothing where it stays as it is. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            out/v1.0.2t45772(a)      | out/v1.0.4t45772(a)  | v1.0.1t45772(a), v1.0.4t45772(a)
            out/v1.0.2t45772(a)      | old/v1.0.4t45772(l)  | v1.0.1t45772(a), v1.0.4t45772(l)
            out/v1.0.2t45772(a)-site | out/v1.0.4t45772(a)  | v1.0.1t45772(a), v1.0.4t45772(a)
            out/v1.0.2t45772(a)      | out/v1.0.2t45772(a)  |
            out/v1.0.2t45772(a)      | old/v1.0.2t45772(a)  |
            out/v1.0.2t45772(a)      | out/v1.0.1t45772(a)  |
            out/v1.0.2t45772(a)      | out/V1.0.4t45772(a)  |
            out/v1.0.2t45772(a)      | out/old              |
            out/v1.0.9t45772(a)      | out/v1.0.8t45772(a)  |
            out/v1.0.3t45772(a)      | out/v1.0.4t45772(a)  |
            """)
    void the_list_follows_the_folder(String from, String to, String expected) throws Exception {
        MentionIndex mentions = MentionIndex.installed();
        TextDocument manifest = new TextDocument(folder.resolve("fota.yaml"), MANIFEST);
        new Workspace(Checkers.installed(), CheckOptions.USUAL, List.of(mentions)).hold(manifest, Progress.NONE);
        Files.createDirectories(folder.resolve(from));
        List<FileEdit> changes =
                new MovedReleases(mentions).after(new Moves(Map.of(folder.resolve(from), folder.resolve(to))));
        String after = changes.stream()
                .map(change ->
                        manifest.with(((FileEdit.ChangeText) change).edits()).text())
                .map(text -> text.lines()
                        .filter(line -> line.startsWith("rel"))
                        .findFirst()
                        .orElseThrow())
                .collect(Collectors.joining());
        assertEquals(expected == null ? "" : "releases: [" + expected + "]", after);
        assertEquals(
                0,
                changes.stream()
                        .filter(change -> !change.file().equals(manifest.path()))
                        .count());
    }
}
