// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.image;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.TreeCheck;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.ProjectHomes;
import org.fotaide.project.manifest.StatedFlash;

/** One look at the images of a tree. An image belongs to the fota.yaml in its folder, or in the next one above. */
final class ProjectImagesCheck implements TreeCheck {
    private final ProjectHomes<StatedFlash> projects = new ProjectHomes<>();
    private final Map<Path, Map<Path, BuiltImage>> images = new TreeMap<>();

    @Override
    public void visit(CheckContext context) {
        context.known(ManifestReading.class)
                .ifPresent(reading -> projects.put(context.file(), new StatedFlash(reading)));
        context.known(BuiltImage.class).ifPresent(image -> put(context.file(), image));
    }

    private void put(Path file, BuiltImage image) {
        images.computeIfAbsent(folder(file), folder -> new TreeMap<>()).put(file, image);
    }

    private static Path folder(Path file) {
        return Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    }

    @Override
    public boolean forget(Path file) {
        projects.forget(file);
        images.computeIfPresent(folder(file), (folder, known) -> {
            known.remove(file);
            return known.isEmpty() ? null : known;
        });
        return true;
    }

    @Override
    public List<Finding> finish() {
        List<Finding> findings = new ArrayList<>();
        images.values()
                .forEach(folder -> folder.forEach((file, image) -> projects.of(file)
                        .ifPresent(flash -> findings.addAll(new ProjectImage(file, image, flash, folder).findings()))));
        return findings;
    }
}
