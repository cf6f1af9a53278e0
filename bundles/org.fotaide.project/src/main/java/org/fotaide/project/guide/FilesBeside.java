// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fotaide.firmware.finding.Span;

/**
 * What lies on disk beside a file that names other files.
 *
 * @param text the file
 */
public record FilesBeside(GuidedText text) {
    /** More files than anybody chooses among. */
    private static final int MOST = 50;

    /** The names of the files in the same folder that end so, in their order. */
    public List<String> ending(String suffix) {
        Path folder = text.document().path().getParent();
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(suffix))
                    .sorted()
                    .limit(MOST)
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            // what cannot be read cannot be offered
            return List.of();
        }
    }

    /** Opens a file by its path from here, if it is there. */
    public Optional<Link> link(String path, Span place) {
        try {
            return Optional.ofNullable(text.document().path().getParent())
                    .map(folder -> folder.resolve(path))
                    .filter(Files::isRegularFile)
                    .map(target -> new Link(place, target.toUri(), "Open " + path));
        } catch (InvalidPathException noFile) {
            return Optional.empty();
        }
    }
}
