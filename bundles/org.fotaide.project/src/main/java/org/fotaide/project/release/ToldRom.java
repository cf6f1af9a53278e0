// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.release;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomVersion;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.Related;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.text.TextRange;

/**
 * A ROM that something in the tree tells of.
 *
 * @param name its name, which is legal
 * @param path the file or folder that tells of it
 * @param range where in it
 */
record ToldRom(RomName name, Path path, TextRange range) {
    /** Whose product it is does not count: names with faults are not looked at here. */
    private static final NameFinder NAMES = new NameFinder(Optional.empty());

    /** Those of a file, one after the other: of a release that of its folder first. */
    static List<ToldRom> in(CheckContext context) {
        return Stream.concat(
                        context.known(ManifestReading.class).stream().flatMap(ToldRom::in),
                        context.known(ReleaseFile.class).stream().flatMap(ToldRom::in))
                .toList();
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

    RomVersion version() {
        return RomVersion.of(name);
    }

    Related related() {
        return new Related(path, range, name + " stands here");
    }
}
