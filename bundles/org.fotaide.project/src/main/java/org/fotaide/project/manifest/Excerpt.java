// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.project.text.TextRange;

/**
 * A part of a fota.yaml, to see whether it is as it was: two are equal if they say the same at the same places.
 *
 * @param file the fota.yaml
 * @param stated each value, in the order of the file
 */
public record Excerpt(Path file, List<Stated> stated) {
    /**
     * A value.
     *
     * @param typed as it stands there; empty for maps, lists and nothing
     */
    record Stated(KeyPath path, TextRange range, Optional<String> typed, Optional<Object> value) {}

    public Excerpt {
        stated = List.copyOf(stated);
    }

    /** What stands under some of the keys of the whole file. */
    public static Excerpt of(ManifestReading reading, String... keys) {
        List<Stated> stated = new ArrayList<>();
        for (String key : keys) {
            reading.node(KeyPath.TOP.key(key)).ifPresent(node -> add(node, reading, stated));
        }
        return new Excerpt(reading.document().path(), stated);
    }

    private static void add(ManifestNode node, ManifestReading reading, List<Stated> stated) {
        stated.add(new Stated(
                node.path(),
                reading.document().range(node.place()),
                node.scalar().map(scalar -> scalar.value()),
                node.value()));
        node.children().forEach(child -> add(child, reading, stated));
    }
}
