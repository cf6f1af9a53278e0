// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Stream;
import org.fotaide.api.problem.ApiProblem;
import org.fotaide.firmware.work.FotaException;

/**
 * A copy of examples/blinky that the demo may change, in a folder of its own.
 *
 * @param example the original
 * @param folder the copy
 */
record DemoProject(Path example, Path folder) implements AutoCloseable {
    private static final Set<String> MADE = Set.of("build", ".fota", "prebuilt");
    private static final String RELEASED = "v1.0.1t45772(a)";

    static DemoProject copyOf(Path example) throws IOException, FotaException {
        if (!Files.isRegularFile(example.resolve("fota.yaml"))) {
            throw new FotaException(ApiProblem.FILE_MISSING.with(example.resolve("fota.yaml")));
        }
        DemoProject copy =
                new DemoProject(example, Files.createTempDirectory("fota-demo").resolve("blinky"));
        try (Stream<Path> files = Files.walk(example)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path relative = example.relativize(file);
                if (!MADE.contains(relative.getName(0).toString())) {
                    Files.copy(file, copy.folder.resolve(relative));
                }
            }
        }
        copy.rewrite("\nreleases:\n  - " + RELEASED, "\nreleases: []");
        return copy;
    }

    /** Where what is made of it is kept. */
    Path built() {
        return folder.resolve("build").resolve("fota");
    }

    /** Changes the version in fota.yaml, whatever it was, as a user would by typing. */
    void name(String rom) throws IOException {
        Path manifest = folder.resolve("fota.yaml");
        Files.writeString(manifest, Files.readString(manifest).replaceFirst("(?m)^version: .*$", "version: " + rom));
    }

    private void rewrite(String from, String to) throws IOException {
        Path manifest = folder.resolve("fota.yaml");
        Files.writeString(manifest, Files.readString(manifest).replace(from, to));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder.getParent())) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }
}
