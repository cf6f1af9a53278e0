// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fotaide.project.check.Related;

/** What a fota.yaml says of signatures, for images to be held against. */
public record StatedSigning(ManifestReading reading) {
    private static final KeyPath SIGN = KeyPath.TOP.key("sign");

    /** Whether the project signs at all. */
    public boolean stated() {
        return reading.node(SIGN).isPresent();
    }

    /** The files that may tell the public key, the best first. */
    public List<Path> keyFiles() {
        return Stream.of("public", "key").flatMap(key -> file(key).stream()).toList();
    }

    /** Where fota.yaml says that images are signed. */
    public Optional<Related> related(String message) {
        return reading.node(SIGN).map(node -> {
            Path file = reading.document().path();
            return new Related(file, reading.document().range(node.yaml().span()), message);
        });
    }

    private Optional<Path> file(String key) {
        try {
            return reading.value(SIGN.key(key), String.class)
                    .map(path -> reading.document().path().resolveSibling(path).normalize());
        } catch (InvalidPathException noPathHere) {
            return Optional.empty();
        }
    }
}
