// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The vendor's files, which stand in {@code shared/firmware} beside the checkout and not in the repository. */
final class VendorFiles {
    private VendorFiles() {}

    static Path folder() {
        Path shared = Optional.ofNullable(System.getenv("FOTA_SHARED"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("fota.repository", "."), "..", "shared"));
        Path folder = shared.resolve("firmware");
        assumeTrue(Files.isDirectory(folder), () -> "no vendor files at " + folder + " (set FOTA_SHARED)");
        return folder;
    }

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(folder().resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<String> names() {
        try (Stream<Path> files = Files.list(folder())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".bin"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
