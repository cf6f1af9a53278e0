// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomVersion;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.text.TextRange;

/**
 * The ROMs that a file tells of.
 *
 * @param all one after the other: of a release that of its folder first
 */
record ToldRoms(List<ToldRom> all, Map<RomVersion, List<ToldRom>> byVersion) {
    /** Whose product it is does not count: names with faults are not looked at here. */
    private static final NameFinder NAMES = new NameFinder(Optional.empty());

    /** Read once for every check of the file. */
    static ToldRoms of(CheckContext context) {
        return context.reading(
                ToldRoms.class,
                source -> of(Stream.concat(
                                context.known(ManifestReading.class).stream().flatMap(ToldRoms::in),
                                context.known(ReleaseFile.class).stream().flatMap(ToldRoms::in))
                        .toList()));
    }

    private static ToldRoms of(List<ToldRom> all) {
        return new ToldRoms(all, all.stream().collect(Collectors.groupingBy(ToldRom::version)));
    }

    Set<RomVersion> versions() {
        return byVersion.keySet();
    }

    List<ToldRom> of(RomVersion version) {
        return byVersion.getOrDefault(version, List.of());
    }

    private static Stream<ToldRom> in(ManifestReading reading) {
        return Stream.concat(
                        reading.children(KeyPath.TOP.key("releases")).stream(),
                        reading.node(KeyPath.TOP.key("version")).stream())
                .flatMap(node -> node
                        .value()
                        .filter(RomName.class::isInstance)
                        .map(RomName.class::cast)
                        .map(name -> new ToldRom(
                                name,
                                reading.document().path(),
                                reading.document().range(node.place())))
                        .stream());
    }

    private static Stream<ToldRom> in(ReleaseFile file) {
        List<NamedRelease> named = new ArrayList<>();
        Optional.ofNullable(file.path().getParent())
                .flatMap(folder -> NAMES.in(new ReleaseFolder(folder, List.of())))
                .ifPresent(named::add);
        NAMES.in(file).ifPresent(named::add);
        return named.stream()
                .flatMap(release ->
                        release.name().map(name -> new ToldRom(name, release.path(), TextRange.START)).stream());
    }
}
