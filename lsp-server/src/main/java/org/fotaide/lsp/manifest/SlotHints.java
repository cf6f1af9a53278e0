// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.manifest;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fotaide.api.project.SlotRoom;
import org.fotaide.lsp.document.ReadText;
import org.fotaide.lsp.feature.Hints;
import org.fotaide.project.guide.Hint;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.yaml.YamlScalar;

/** What the last build leaves free of each slot, behind the map of the flash. */
public final class SlotHints extends ManifestFeature implements Hints {
    private static final KeyPath FLASH = KeyPath.TOP.key("flash");

    @Override
    public List<Hint> of(ReadText text) {
        ManifestReading reading = read(text);
        return place(reading).flatMap(at -> hint(reading, at)).stream().toList();
    }

    private static Optional<Hint> hint(ManifestReading reading, int at) {
        return reading.manifest()
                .flatMap(manifest -> new SlotRoom(manifest).call())
                .map(room -> new Hint(Hint.Kind.ROOM, at, room.brief(), room.sentence()));
    }

    /** Behind what decides the map. */
    private static Optional<Integer> place(ManifestReading reading) {
        Optional<Integer> value = Stream.of("map", "size")
                .flatMap(key -> reading.node(FLASH.key(key)).stream())
                .filter(node -> node.scalar().isPresent())
                .map(node -> node.place().end())
                .findFirst();
        return value.or(() -> reading.node(FLASH)
                .flatMap(ManifestNode::key)
                .map(YamlScalar::span)
                .map(span -> span.end() + 1));
    }
}
