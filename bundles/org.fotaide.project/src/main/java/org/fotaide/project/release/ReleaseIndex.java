// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.release;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.fotaide.firmware.rom.Catalogue;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.FileVisitor;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.ManifestReading;

/**
 * All ROMs of a workspace, by what its files say: the releases that every fota.yaml lists, the names of release files and
 * folders, and what each project is about to release. Belongs to the workspace's thread.
 */
public final class ReleaseIndex implements FileVisitor {
    private static final KeyPath VERSION = KeyPath.TOP.key("version");
    private static final KeyPath RELEASES = KeyPath.TOP.key("releases");

    private final KnownReleases known = new KnownReleases();

    @Override
    public void visit(CheckContext context) {
        known.visit(context);
    }

    @Override
    public void forget(Path file) {
        known.forget(file);
    }

    /** The fota.yaml of the project that a file belongs to. */
    public Optional<ManifestReading> project(Path file) {
        return known.project(file);
    }

    /** Everything that was released, each name once. */
    public Catalogue released() {
        Set<RomName> names = new LinkedHashSet<>();
        for (ManifestReading reading : known.manifests()) {
            reading.children(RELEASES).stream()
                    .flatMap(node -> node.value().stream())
                    .filter(RomName.class::isInstance)
                    .forEach(name -> names.add((RomName) name));
        }
        for (KnownReleases.Named named : known.folders()) {
            Stream.concat(named.itself().stream(), named.inside().stream())
                    .forEach(release -> release.name().ifPresent(names::add));
        }
        return new Catalogue(List.copyOf(names));
    }

    /** What other projects than this one build now. */
    public Catalogue plannedBesides(ManifestReading project) {
        return new Catalogue(known.manifests().stream()
                .filter(reading ->
                        !reading.document().path().equals(project.document().path()))
                .flatMap(reading -> reading.value(VERSION, RomName.class).stream())
                .distinct()
                .toList());
    }
}
