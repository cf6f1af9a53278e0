// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.fotaide.firmware.rom.Catalogue;
import org.fotaide.firmware.rom.CatalogueConflict;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.firmware.rom.RomCode;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomVersion;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Related;
import org.fotaide.project.check.TreeCheck;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.text.TextRange;

/**
 * One look at the ROM names of a tree. What is wrong within one file is said by the check of that file, so only pairs from
 * different ones count here.
 */
final class ProductLineCheck implements TreeCheck {
    private final Map<Path, Named> files = new TreeMap<>();
    private final Predicate<RomName> concerned;

    /**
     * Makes one that saw nothing yet.
     *
     * @param concerned the names that it looks at
     */
    ProductLineCheck(Predicate<RomName> concerned) {
        this.concerned = concerned;
    }

    /**
     * The ROM names of a file.
     *
     * @param outdated whether its own releases are in the way of its version
     */
    private record Named(List<Place> releases, Optional<Place> version, boolean outdated) {}

    /** A ROM name in a file. */
    private record Place(RomName name, Path file, TextRange range) {
        Related related() {
            return new Related(file, range, name + " stands here");
        }
    }

    @Override
    public void visit(CheckContext context) {
        context.known(ManifestReading.class).ifPresent(this::visit);
    }

    private void visit(ManifestReading reading) {
        Set<RomName> own = new HashSet<>();
        List<Place> releases = reading.children(ProductFacts.RELEASES).stream()
                .flatMap(node -> place(reading, node))
                .filter(place -> own.add(place.name()))
                .toList();
        Catalogue released = new Catalogue(List.copyOf(own));
        Optional<Place> version = reading.node(ProductFacts.VERSION).stream()
                .flatMap(node -> place(reading, node))
                .findFirst();
        boolean outdated = version.filter(
                        place -> released.inTheWayOf(place.name()).isPresent())
                .isPresent();
        files.put(reading.document().path(), new Named(releases, version, outdated));
    }

    @Override
    public boolean forget(Path file) {
        files.remove(file);
        return true;
    }

    private Stream<Place> place(ManifestReading reading, ManifestNode node) {
        return node
                .value()
                .map(RomName.class::cast)
                .filter(concerned)
                .map(name -> new Place(
                        name, reading.document().path(), reading.document().range(node.place())))
                .stream();
    }

    @Override
    public List<Finding> finish() {
        Map<RomVersion, List<Place>> groups = new LinkedHashMap<>();
        Set<RomName> known = new HashSet<>();
        // a release that several files list is one release
        Stream.concat(releases().filter(place -> known.add(place.name())), versions())
                .forEach(place -> groups.computeIfAbsent(RomVersion.of(place.name()), version -> new ArrayList<>())
                        .add(place));
        List<Finding> findings = new ArrayList<>();
        groups.values().forEach(group -> conflicts(group, findings));
        notNewer(findings);
        return findings;
    }

    private Stream<Place> releases() {
        return files.values().stream().flatMap(named -> named.releases().stream());
    }

    private Stream<Place> versions() {
        return files.values().stream().flatMap(named -> named.version().stream());
    }

    private static void conflicts(List<Place> group, List<Finding> findings) {
        Catalogue catalogue = new Catalogue(group.stream().map(Place::name).toList());
        for (CatalogueConflict conflict : catalogue.conflicts()) {
            Place place = group.get(conflict.name());
            Place other = group.get(conflict.other());
            if (!place.file().equals(other.file())) {
                findings.add(new Finding(
                        place.file(),
                        conflict.code(),
                        place.range(),
                        conflict.message(),
                        List.of(),
                        List.of(other.related())));
            }
        }
    }

    private void notNewer(List<Finding> findings) {
        Map<ProductType, Place> highest = new LinkedHashMap<>();
        releases()
                .filter(release -> release.name().flag().upgradable())
                .forEach(release -> highest.merge(
                        release.name().ptype(),
                        release,
                        (one, two) -> two.name().value() > one.name().value() ? two : one));
        for (Place version : versions().toList()) {
            Optional<Place> other = Optional.ofNullable(
                            highest.get(version.name().ptype()))
                    .filter(place -> !files.get(version.file()).outdated())
                    .filter(place -> !place.file().equals(version.file()))
                    .filter(place -> version.name().flag().upgradable())
                    .filter(place -> place.name().value() >= version.name().value());
            other.ifPresent(place -> findings.add(new Finding(
                    version.file(),
                    RomCode.ROM_NOT_NEWER,
                    version.range(),
                    "No device will take " + version.name() + ": " + place.name() + " of " + place.file()
                            + " is released, and a device takes only a larger version than the one that it runs.",
                    List.of(),
                    List.of(place.related()))));
        }
    }
}
