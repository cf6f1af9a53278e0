// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.image;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private final Map<Path, BuiltImage> images = new TreeMap<>();

    @Override
    public void visit(CheckContext context) {
        context.known(ManifestReading.class)
                .ifPresent(reading -> projects.put(context.file(), new StatedFlash(reading)));
        context.known(BuiltImage.class).ifPresent(image -> images.put(context.file(), image));
    }

    @Override
    public boolean forget(Path file) {
        projects.forget(file);
        images.remove(file);
        return true;
    }

    @Override
    public List<Finding> finish() {
        List<Finding> findings = new ArrayList<>();
        images.forEach((file, image) ->
                projects.of(file).ifPresent(flash -> findings.addAll(new ProjectImage(file, image, flash).findings())));
        return findings;
    }
}
