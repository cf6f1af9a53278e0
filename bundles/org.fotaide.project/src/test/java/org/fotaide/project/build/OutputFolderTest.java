// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFolderTest {
    private static final Map<String, byte[]> OLD = Map.of(
            "user1.bin", text("old1"), "user2.bin", text("old2"), "user1.elf", text("e"), "build.json", text("old"));
    private static final Map<String, byte[]> NEW =
            Map.of("user1.bin", text("new1"), "user2.bin", text("new2"), "build.json", text("new"));

    @TempDir
    private Path folder;

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> content() throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                content.put(file.getFileName().toString(), Files.isDirectory(file) ? "folder" : Files.readString(file));
            }
        }
        return content;
    }

    @Test
    void replacesAllThatWasThere() throws Exception {
        new OutputFolder(folder).replace(OLD);
        new OutputFolder(folder).replace(NEW);
        assertEquals(Map.of("user1.bin", "new1", "user2.bin", "new2", "build.json", "new"), content());
    }

    @ParameterizedTest
    @ValueSource(strings = {".user2.bin.new", ".build.json.new"})
    void leavesTheOldFilesWhereANewOneCannotBeWritten(String obstacle) throws Exception {
        new OutputFolder(folder).replace(OLD);
        Map<String, String> before = content();
        Files.createDirectories(folder.resolve(obstacle).resolve("full"));
        assertThrows(IOException.class, () -> new OutputFolder(folder).replace(NEW));
        WorkFolder.delete(folder.resolve(obstacle));
        new OutputFolder(folder).recover();
        assertEquals(before, content());
    }

    @Test
    void takesBackAnExchangeThatFailsHalfWay() throws Exception {
        new OutputFolder(folder).replace(OLD);
        Map<String, String> before = content();
        Files.createDirectories(folder.resolve(".user2.bin.old").resolve("in the way"));
        assertThrows(IOException.class, () -> new OutputFolder(folder).replace(NEW));
        WorkFolder.delete(folder.resolve(".user2.bin.old"));
        assertEquals(before, content());
    }

    @Test
    void takesBackAnExchangeThatWasCutOff() throws Exception {
        new OutputFolder(folder).replace(OLD);
        Map<String, String> before = content();
        Files.move(folder.resolve("build.json"), folder.resolve(".build.json.old"));
        Files.move(folder.resolve("user1.bin"), folder.resolve(".user1.bin.old"));
        Files.writeString(folder.resolve("user1.bin"), "new1");
        Files.writeString(folder.resolve(".user2.bin.new"), "new2");
        new OutputFolder(folder).recover();
        assertEquals(before, content());
    }
}
