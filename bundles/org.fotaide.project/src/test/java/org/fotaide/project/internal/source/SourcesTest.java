// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.internal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.fotaide.firmware.work.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {
    @TempDir
    private Path root;

    private Sources sources;

    @BeforeEach
    void project() throws Exception {
        write("Makefile", "all:");
        write("src/main.c", "int main;");
        write("src/main.o", "object");
        write(".git/HEAD", "x");
        write("src/.main.c.swp", "editor");
        write("src/main.c~", "editor");
        write("fota.yaml", "version: v1.0.0t1(a)");
        write("build/fota/user1.bin", "image");
        sources = new Sources(root, Set.of(root.resolve("build/fota")));
    }

    private void write(String name, String text) throws Exception {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void countsWhatABuildReadsAndNotWhatToolsLeave() throws Exception {
        assertEquals(
                Set.of("Makefile", "src/main.c"),
                sources.now(Progress.NONE).files().keySet());
    }

    @Test
    void seesChangesByContentAlone() throws Exception {
        FolderState before = sources.now(Progress.NONE);
        write("src/main.c", "int main;");
        write("src/new.h", "");
        assertEquals(Set.of(), before.changedIn(sources.now(Progress.NONE)));
        assertEquals(Set.of("src/new.h"), before.addedIn(sources.now(Progress.NONE)));
        write("src/main.c", "int niam;");
        Files.delete(root.resolve("Makefile"));
        assertEquals(Set.of("Makefile", "src/main.c"), before.changedIn(sources.now(Progress.NONE)));
    }

    @Test
    void hasOneFingerprintForTheSameSources() throws Exception {
        String before = sources.now(Progress.NONE).fingerprint();
        write("src/made.h", "x");
        assertNotEquals(before, sources.now(Progress.NONE).fingerprint());
        assertEquals(
                before,
                sources.now(Progress.NONE).without(List.of("src/made.h")).fingerprint());
    }
}
