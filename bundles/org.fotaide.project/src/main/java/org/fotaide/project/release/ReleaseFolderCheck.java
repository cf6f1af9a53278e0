// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.release;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Judgements;
import org.fotaide.project.check.TreeCheck;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.ProjectHomes;

/** One look at the releases of a tree. There may be thousands, so a folder is judged when something in it has changed. */
final class ReleaseFolderCheck implements TreeCheck {
    private static final KeyPath PTYPE = KeyPath.TOP.key("product").key("ptype");

    private final ProjectHomes<Product> homes = new ProjectHomes<>();
    private final Map<Path, SortedMap<Path, ReleaseFile>> folders = new HashMap<>();
    private final Judgements<Path, Map<Path, Product>> judgements = new Judgements<>(Map.of());

    /** What a fota.yaml says that counts for the names of its releases. */
    private record Product(Optional<ProductType> type) {
        static Product of(ManifestReading reading) {
            return new Product(reading.value(PTYPE, Long.class).map(ProductType::new));
        }
    }

    @Override
    public void visit(CheckContext context) {
        context.known(ManifestReading.class).map(Product::of).ifPresent(product -> homes.put(context.file(), product));
        context.known(ReleaseFile.class).ifPresent(file -> {
            Path folder = folder(file.path());
            if (!folders.containsKey(folder)) {
                folders.put(folder, new TreeMap<>());
                freeNames(folder);
            }
            folders.get(folder).put(file.path(), file);
            judgements.put(folder);
        });
    }

    @Override
    public boolean forget(Path file) {
        homes.forget(file);
        Path folder = folder(file);
        SortedMap<Path, ReleaseFile> files = folders.get(folder);
        if (files != null && files.remove(file) != null) {
            judgements.put(folder);
            if (files.isEmpty()) {
                folders.remove(folder);
                judgements.forget(folder);
                freeNames(folder);
            }
        }
        return true;
    }

    /** Where a folder comes or goes, others beside it may be called by other names than before. */
    private void freeNames(Path folder) {
        judgements.again(other -> folder(other).equals(folder(folder)));
    }

    @Override
    public List<Finding> finish() {
        return judgements.by(homes.each(product -> product), this::judge);
    }

    private List<Finding> judge(Path path) {
        ReleaseFolder folder =
                new ReleaseFolder(path, List.copyOf(folders.get(path).values()));
        KnownReleases.Named named = KnownReleases.Named.of(
                folder, homes.of(folder.files().get(0).path()).flatMap(Product::type));
        List<Finding> findings = new ArrayList<>();
        named.itself()
                .ifPresent(release ->
                        findings.addAll(folder.findings(release.reading().text())));
        Stream.concat(named.itself().stream(), named.inside().stream())
                .forEach(release -> findings.addAll(release.findings()));
        return findings;
    }

    private static Path folder(Path file) {
        return Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    }
}
