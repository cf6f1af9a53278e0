// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.image;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Judgements;
import org.fotaide.project.check.TreeCheck;
import org.fotaide.project.manifest.Excerpt;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.ProjectHomes;
import org.fotaide.project.manifest.StatedFlash;

/** One look at the images of a tree. An image belongs to the fota.yaml in its folder, or in the next one above. */
final class ProjectImagesCheck implements TreeCheck {
    private final ProjectHomes<Home> projects = new ProjectHomes<>();
    private final Map<Path, Map<Path, BuiltImage>> images = new HashMap<>();
    private final Judgements<Path, Map<Path, Excerpt>> folders = new Judgements<>(Map.of());

    /**
     * A project that images belong to.
     *
     * @param said what counts for them in its fota.yaml
     */
    private record Home(StatedFlash flash, Excerpt said) {
        static Home of(ManifestReading reading) {
            return new Home(new StatedFlash(reading), Excerpt.of(reading, "product", "flash", "sign"));
        }
    }

    @Override
    public void visit(CheckContext context) {
        context.known(ManifestReading.class).ifPresent(reading -> projects.put(context.file(), Home.of(reading)));
        context.known(BuiltImage.class).ifPresent(image -> put(context.file(), image));
    }

    private void put(Path file, BuiltImage image) {
        images.computeIfAbsent(folder(file), folder -> new TreeMap<>()).put(file, image);
        folders.put(folder(file));
    }

    private static Path folder(Path file) {
        return Optional.ofNullable(file.getParent()).orElse(Path.of(""));
    }

    @Override
    public boolean forget(Path file) {
        projects.forget(file);
        Path folder = folder(file);
        Map<Path, BuiltImage> known = images.getOrDefault(folder, Map.of());
        if (known.containsKey(file)) {
            known.remove(file);
            folders.put(folder);
        }
        if (known.isEmpty()) {
            images.remove(folder);
            folders.forget(folder);
        }
        return true;
    }

    @Override
    public List<Finding> finish() {
        return folders.by(projects.each(Home::said), folder -> judged(images.get(folder)));
    }

    private List<Finding> judged(Map<Path, BuiltImage> folder) {
        return projects.of(folder.keySet().iterator().next())
                .map(home -> judged(folder, home.flash()))
                .orElse(List.of());
    }

    private static List<Finding> judged(Map<Path, BuiltImage> folder, StatedFlash flash) {
        List<Finding> findings = new ArrayList<>();
        folder.forEach((file, image) -> findings.addAll(new ProjectImage(file, image, flash, folder).findings()));
        return findings;
    }
}
