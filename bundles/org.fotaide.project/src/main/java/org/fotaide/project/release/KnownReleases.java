// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.release;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.ProjectHomes;

/** What the files of a tree tell of releases: every fota.yaml, and the names of files and folders. */
final class KnownReleases {
    private static final KeyPath PTYPE = KeyPath.TOP.key("product").key("ptype");

    private final ProjectHomes<ManifestReading> projects = new ProjectHomes<>();
    private final Map<Path, ManifestReading> manifests = new TreeMap<>();
    private final Map<Path, ReleaseFile> files = new TreeMap<>();

    /** A folder with what bears a ROM name in it, or is it. */
    record Named(ReleaseFolder folder, Optional<NamedRelease> itself, List<NamedRelease> inside) {
        /**
         * Finds the names.
         *
         * @param product the type that the project states
         */
        static Named of(ReleaseFolder folder, Optional<ProductType> product) {
            NameFinder finder = new NameFinder(product);
            return new Named(
                    folder,
                    finder.in(folder),
                    folder.files().stream()
                            .flatMap(file -> finder.in(file).stream())
                            .toList());
        }
    }

    void visit(CheckContext context) {
        context.known(ManifestReading.class).ifPresent(reading -> {
            projects.put(context.file(), reading);
            manifests.put(context.file(), reading);
        });
        context.known(ReleaseFile.class).ifPresent(file -> files.put(context.file(), file));
    }

    void forget(Path file) {
        projects.forget(file);
        manifests.remove(file);
        files.remove(file);
    }

    Collection<ManifestReading> manifests() {
        return manifests.values();
    }

    Optional<ManifestReading> project(Path file) {
        return projects.of(file);
    }

    List<Named> folders() {
        Map<Path, List<ReleaseFile>> found = new TreeMap<>();
        for (ReleaseFile file : files.values()) {
            Path folder = Optional.ofNullable(file.path().getParent()).orElse(Path.of(""));
            found.computeIfAbsent(folder, key -> new ArrayList<>()).add(file);
        }
        return found.entrySet().stream()
                .map(folder -> named(new ReleaseFolder(folder.getKey(), folder.getValue())))
                .toList();
    }

    private Named named(ReleaseFolder folder) {
        Optional<ProductType> product = projects.of(folder.files().get(0).path())
                .flatMap(reading -> reading.value(PTYPE, Long.class))
                .map(ProductType::new);
        return Named.of(folder, product);
    }
}
