// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.release;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.fotaide.firmware.rom.Catalogue;
import org.fotaide.firmware.rom.CatalogueConflict;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Related;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.text.TextRange;

/**
 * All ROMs that are named in a tree: in every fota.yaml, then in the names of files and folders. One release may lie in
 * several places, so each name counts once; what two fota.yaml say of each other is told by their own check.
 */
final class ReleaseCatalogue {
    private final List<Related> places = new ArrayList<>();
    private final List<RomName> names = new ArrayList<>();
    private final Set<RomName> known = new HashSet<>();
    private final int inManifests;

    ReleaseCatalogue(Collection<ManifestReading> manifests) {
        for (ManifestReading reading : manifests) {
            reading.children(KeyPath.TOP.key("releases")).forEach(node -> add(reading, node));
            reading.node(KeyPath.TOP.key("version")).ifPresent(node -> add(reading, node));
        }
        inManifests = names.size();
    }

    private void add(ManifestReading reading, ManifestNode node) {
        node.value()
                .filter(RomName.class::isInstance)
                .map(RomName.class::cast)
                .ifPresent(name ->
                        add(name, reading.document().path(), reading.document().range(node.place())));
    }

    void add(NamedRelease release) {
        release.name().ifPresent(name -> add(name, release.path(), TextRange.START));
    }

    private void add(RomName name, Path file, TextRange range) {
        if (known.add(name)) {
            names.add(name);
            places.add(new Related(file, range, name + " stands here"));
        }
    }

    /** What cannot stand together, told of the file or folder. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (CatalogueConflict conflict : new Catalogue(names).conflicts()) {
            if (conflict.name() >= inManifests) {
                Related place = places.get(conflict.name());
                findings.add(new Finding(
                        place.file(),
                        conflict.code(),
                        place.range(),
                        conflict.message(),
                        List.of(),
                        List.of(places.get(conflict.other()))));
            }
        }
        return findings;
    }
}
