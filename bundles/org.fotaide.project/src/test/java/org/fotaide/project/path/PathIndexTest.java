// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.path;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.check.CheckOptions;
import org.fotaide.project.check.Checkers;
import org.fotaide.project.check.FileEdit;
import org.fotaide.project.check.Workspace;
import org.fotaide.project.text.TextDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathIndexTest {
    @TempDir
    private Path root;

    private final PathIndex index = PathIndex.installed();

    /** What the one file says after a move of another; where nothing has to change, as before. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            p/fota.yaml      | sign: {key: keys/a.pem}              | p/keys/a.pem | p/keys/b.pem  | sign: {key: keys/b.pem}
            p/fota.yaml      | sign: {key: "keys/a.pem"} # keys     | p/keys       | p/secret      | sign: {key: "secret/a.pem"} # keys
            p/fota.yaml      | build: {directory: src}              | p/src        | firmware      | build: {directory: ../firmware}
            p/fota.yaml      | build: {directory: ./src/}           | p/src        | p/lib         | build: {directory: ./lib/}
            p/fota.yaml      | build: {directory: src}              | p/srcs       | p/lib         | build: {directory: src}
            p/fota.yaml      | sign: {key: keys/a.pem}              | p            | q             | sign: {key: keys/a.pem}
            p/fota.yaml      | sign: {key: ../keys/a.pem}           | p            | q/r           | sign: {key: ../../keys/a.pem}
            p/fota.yaml      | publish: {s: {via: sftp, url: "sftp://h/p"}} | p/sftp: | p/x       | publish: {s: {via: sftp, url: "sftp://h/p"}}
            p/platformio.ini | board_build.ldscript = ld/a.ld       | p/ld/a.ld    | p/ld/b.ld     | board_build.ldscript = ld/b.ld
            p/platformio.ini | board_build.partitions=parts.csv;x   | p/parts.csv  | p/t/parts.csv | board_build.partitions=t/parts.csv;x
            p/Makefile       | LD := -T ld/a.ld -o a.ld             | p/ld/a.ld    | p/ld/b.ld     | LD := -T ld/b.ld -o a.ld
            p/Makefile       | LD := $(DIR)/ld/a.ld                 | p/ld/a.ld    | p/ld/b.ld     | LD := $(DIR)/ld/a.ld
            p/run.sh         | cp 'ld/a.ld' "../x/v1.0.1t45772(a)/user1.bin" | x/v1.0.1t45772(a) | x/v1.0.2t45772(a) | cp 'ld/a.ld' "../x/v1.0.2t45772(a)/user1.bin"
            """)
    void what_is_named_is_named_after_it_moved(String file, String text, String from, String to, String expected)
            throws Exception {
        Path written = root.resolve(file);
        Files.createDirectories(written.getParent());
        Files.writeString(written, text + "\n");
        assertEquals(expected + "\n", after(written, Map.of(root.resolve(from), root.resolve(to))));
    }

    @Test
    void two_files_may_change_their_names() throws Exception {
        Path file = Files.writeString(root.resolve("Makefile"), "A = ld/a.ld ld/b.ld\n");
        Path folder = root.resolve("ld");
        assertEquals(
                "A = ld/b.ld ld/a.ld\n",
                after(
                        file,
                        Map.of(
                                folder.resolve("a.ld"),
                                folder.resolve("b.ld"),
                                folder.resolve("b.ld"),
                                folder.resolve("a.ld"))));
    }

    private String after(Path file, Map<Path, Path> names) throws Exception {
        Workspace workspace = new Workspace(Checkers.installed(), CheckOptions.USUAL, List.of(index));
        workspace.add(root);
        workspace.work(Progress.NONE);
        TextDocument document = new TextDocument(file, Files.readString(file));
        for (FileEdit edit : index.after(new Moves(names))) {
            document = document.with(((FileEdit.ChangeText) edit).edits());
        }
        return document.text();
    }
}
