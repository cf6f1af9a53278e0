// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.fotaide.firmware.rom.Catalogue;
import org.fotaide.firmware.rom.CatalogueConflict;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.project.check.Finding;

/** What the projects of a tree state of one version of a product. */
final class SameVersionRoms {
    private final Map<RomName, NavigableSet<StatedRom>> releases = new HashMap<>();
    private final NavigableSet<StatedRom> versions = new TreeSet<>(StatedRom.ORDER);

    void add(ProjectRoms roms) {
        roms.releases().forEach(rom -> releases.computeIfAbsent(rom.name(), name -> new TreeSet<>(StatedRom.ORDER))
                .add(rom));
        roms.version().ifPresent(versions::add);
    }

    void remove(ProjectRoms roms) {
        roms.releases()
                .forEach(rom -> releases.computeIfPresent(rom.name(), (name, same) -> {
                    same.remove(rom);
                    return same.isEmpty() ? null : same;
                }));
        roms.version().ifPresent(versions::remove);
    }

    /** Of pairs from different files only. */
    List<Finding> findings() {
        List<StatedRom> all = new ArrayList<>();
        // a release that several files list is one release
        releases.values().forEach(same -> all.add(same.first()));
        all.sort(StatedRom.ORDER);
        all.addAll(versions);
        List<Finding> findings = new ArrayList<>();
        Catalogue catalogue = new Catalogue(all.stream().map(StatedRom::name).toList());
        for (CatalogueConflict conflict : catalogue.conflicts()) {
            StatedRom rom = all.get(conflict.name());
            StatedRom other = all.get(conflict.other());
            if (!rom.file().equals(other.file())) {
                findings.add(new Finding(
                        rom.file(),
                        conflict.code(),
                        rom.range(),
                        conflict.message(),
                        List.of(),
                        List.of(other.related())));
            }
        }
        return findings;
    }
}
