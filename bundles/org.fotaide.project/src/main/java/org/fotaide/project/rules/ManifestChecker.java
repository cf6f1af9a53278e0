// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.project.check.CheckContext;
import org.fotaide.project.check.Checker;
import org.fotaide.project.check.Finding;
import org.fotaide.project.manifest.Manifest;
import org.fotaide.project.manifest.ManifestReading;

/** A checker of fota.yaml. A file of another name is taken for one if a person names it. */
abstract class ManifestChecker implements Checker {
    private static final Set<String> NAMES = Set.of(Manifest.FILE_NAME, Manifest.SHORT_FILE_NAME);

    @Override
    public final boolean accepts(Path file) {
        return file.getFileName() != null && NAMES.contains(file.getFileName().toString());
    }

    @Override
    public final boolean acceptsNamed(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    @Override
    public final List<Finding> check(CheckContext context) throws CancelledException {
        ManifestReading reading = context.reading(ManifestReading.class, ManifestReading::of);
        context.checkCancelled();
        return check(reading);
    }

    abstract List<Finding> check(ManifestReading reading);
}
