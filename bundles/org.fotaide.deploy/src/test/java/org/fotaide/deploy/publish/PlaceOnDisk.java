// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.fotaide.firmware.bytes.Bytes;

/** A folder of releases as devices see it. */
public record PlaceOnDisk(Path folder) {
    /** What the devices of its product get is this release, all of it. */
    public void assertGets(Release release) throws IOException {
        assertWhole("current/" + release.rom().ptype(), release);
    }

    public void assertHolds(Release release) throws IOException {
        assertWhole(release.rom().toString(), release);
    }

    private void assertWhole(String name, Release release) throws IOException {
        for (Map.Entry<String, Bytes> file : release.files().entrySet()) {
            assertArrayEquals(
                    file.getValue().toArray(),
                    Files.readAllBytes(folder.resolve(name).resolve(file.getKey())),
                    () -> name + " " + file.getKey());
        }
    }

    /** What is in a folder of it, sorted. */
    public List<String> names(String path) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(path))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** All that is in it, sorted. */
    public List<String> tree() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    public List<String> leftOvers() throws IOException {
        return tree().stream().filter(path -> path.contains(".fota-")).toList();
    }
}
