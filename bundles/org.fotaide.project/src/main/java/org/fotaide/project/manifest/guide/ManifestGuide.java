// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.guide;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.guide.FileGuide;
import org.fotaide.project.manifest.Manifest;
import org.fotaide.project.manifest.ManifestReading;

/** Lets the files of a project know its fota.yaml. */
public final class ManifestGuide implements FileGuide {
    @Override
    public boolean accepts(Path file) {
        return Manifest.isNamed(file);
    }

    @Override
    public List<Object> notes(CheckContext context) {
        Optional<ManifestReading> reading = context.known(ManifestReading.class);
        return reading.<List<Object>>map(List::of).orElse(List.of());
    }
}
