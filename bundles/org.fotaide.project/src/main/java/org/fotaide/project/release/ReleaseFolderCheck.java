// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.release;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.TreeCheck;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.ProjectHomes;

/** One look at the releases of a tree. */
final class ReleaseFolderCheck implements TreeCheck {
    private static final KeyPath PTYPE = KeyPath.TOP.key("product").key("ptype");

    private final ProjectHomes<ManifestReading> projects = new ProjectHomes<>();
    private final Map<Path, ManifestReading> manifests = new TreeMap<>();
    private final Map<Path, ReleaseFile> files = new TreeMap<>();

    @Override
    public void visit(CheckContext context) {
        context.known(ManifestReading.class).ifPresent(reading -> {
            projects.put(context.file(), reading);
            manifests.put(context.file(), reading);
        });
        context.known(ReleaseFile.class).ifPresent(file -> files.put(context.file(), file));
    }

    @Override
    public boolean forget(Path file) {
        projects.forget(file);
        manifests.remove(file);
        files.remove(file);
        return true;
    }

    @Override
    public List<Finding> finish() {
        if (files.isEmpty()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        ReleaseCatalogue catalogue = new ReleaseCatalogue(manifests.values());
        for (ReleaseFolder folder : folders()) {
            NameFinder finder = new NameFinder(product(folder.files().get(0).path()));
            List<NamedRelease> releases = new ArrayList<>();
            finder.in(folder).ifPresent(release -> {
                releases.add(release);
                findings.addAll(folder.findings(release.reading().text()));
            });
            folder.files().forEach(file -> finder.in(file).ifPresent(releases::add));
            for (NamedRelease release : releases) {
                findings.addAll(release.findings());
                catalogue.add(release);
            }
        }
        findings.addAll(catalogue.findings());
        return findings;
    }

    private List<ReleaseFolder> folders() {
        Map<Path, List<ReleaseFile>> found = new TreeMap<>();
        for (ReleaseFile file : files.values()) {
            Path folder = Optional.ofNullable(file.path().getParent()).orElse(Path.of(""));
            found.computeIfAbsent(folder, key -> new ArrayList<>()).add(file);
        }
        return found.entrySet().stream()
                .map(folder -> new ReleaseFolder(folder.getKey(), folder.getValue()))
                .toList();
    }

    private Optional<ProductType> product(Path file) {
        return projects.of(file)
                .flatMap(reading -> reading.value(PTYPE, Long.class))
                .map(ProductType::new);
    }
}
