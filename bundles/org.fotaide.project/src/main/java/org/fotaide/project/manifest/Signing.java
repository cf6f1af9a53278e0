// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a project signs its images. Paths count from the project's folder.
 *
 * @param key the file with the private key
 * @param publicKey the file with the public key, where it stands on its own
 */
public record Signing(Path key, Optional<Path> publicKey) {
    /** The files that may tell the public key, the best first. */
    public List<Path> keyFiles(Path folder) {
        return Stream.concat(publicKey.stream(), Stream.of(key))
                .map(file -> folder.resolve(file).normalize())
                .toList();
    }
}
