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
    private final List<ManifestReading> manifests = new ArrayList<>();
    private final Map<Path, List<ReleaseFile>> folders = new TreeMap<>();

    @Override
    public void visit(CheckContext context) {
        context.known(ManifestReading.class).ifPresent(reading -> {
            projects.put(context.file(), reading);
            manifests.add(reading);
        });
        context.known(ReleaseFile.class).ifPresent(file -> folders.computeIfAbsent(
                        Optional.ofNullable(context.file().getParent()).orElse(Path.of("")),
                        folder -> new ArrayList<>())
                .add(file));
    }

    @Override
    public List<Finding> finish() {
        List<Finding> findings = new ArrayList<>();
        ReleaseCatalogue catalogue = new ReleaseCatalogue(manifests);
        folders.forEach((path, files) -> {
            ReleaseFolder folder = new ReleaseFolder(path, files);
            NameFinder finder = new NameFinder(product(files.get(0).path()));
            List<NamedRelease> releases = new ArrayList<>();
            finder.in(folder).ifPresent(release -> {
                releases.add(release);
                findings.addAll(folder.findings(release.reading().text()));
            });
            files.forEach(file -> finder.in(file).ifPresent(releases::add));
            for (NamedRelease release : releases) {
                findings.addAll(release.findings());
                catalogue.add(release);
            }
        });
        findings.addAll(catalogue.findings());
        return findings;
    }

    private Optional<ProductType> product(Path file) {
        return projects.of(file)
                .flatMap(reading -> reading.value(PTYPE, Long.class))
                .map(ProductType::new);
    }
}
