// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fotaide.firmware.rom.Catalogue;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomVersion;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.ManifestReading;

/**
 * The legal ROM names of a fota.yaml.
 *
 * @param releases each name once, in the order of the file
 * @param version what it builds
 */
record ProjectRoms(List<StatedRom> releases, Optional<StatedRom> version) {
    private static final ProjectRoms NONE = new ProjectRoms(List.of(), Optional.empty());

    ProjectRoms {
        releases = List.copyOf(releases);
    }

    /** Read once for every check of the file; nothing where it is no fota.yaml. */
    static ProjectRoms of(CheckContext context) {
        return context.reading(ProjectRoms.class, source -> context.known(ManifestReading.class)
                .map(ProjectRoms::of)
                .orElse(NONE));
    }

    private static ProjectRoms of(ManifestReading reading) {
        Set<RomName> known = new HashSet<>();
        return new ProjectRoms(
                reading.children(ProductFacts.RELEASES).stream()
                        .flatMap(node -> rom(reading, node))
                        .filter(rom -> known.add(rom.name()))
                        .toList(),
                reading.node(ProductFacts.VERSION).stream()
                        .flatMap(node -> rom(reading, node))
                        .findFirst());
    }

    private static Stream<StatedRom> rom(ManifestReading reading, ManifestNode node) {
        return node
                .value()
                .map(RomName.class::cast)
                .map(name -> new StatedRom(
                        name, reading.document().path(), reading.document().range(node.place())))
                .stream();
    }

    /** The same of each version by itself. */
    Map<RomVersion, ProjectRoms> byVersion() {
        Map<RomVersion, List<StatedRom>> released = new HashMap<>();
        releases.forEach(rom -> released.computeIfAbsent(rom.version(), version -> new ArrayList<>())
                .add(rom));
        version.ifPresent(rom -> released.putIfAbsent(rom.version(), List.of()));
        Map<RomVersion, ProjectRoms> parts = new HashMap<>();
        released.forEach((of, roms) -> parts.put(
                of, new ProjectRoms(roms, version.filter(rom -> rom.version().equals(of)))));
        return parts;
    }

    Set<ProductType> products() {
        return Stream.concat(releases.stream(), version.stream())
                .map(rom -> rom.name().ptype())
                .collect(Collectors.toSet());
    }

    boolean isEmpty() {
        return releases.isEmpty() && version.isEmpty();
    }

    /** Whether its own releases are in the way of its version, which the check of the file tells. */
    boolean outdated() {
        Catalogue released =
                new Catalogue(releases.stream().map(StatedRom::name).toList());
        return version.flatMap(rom -> released.inTheWayOf(rom.name())).isPresent();
    }
}
