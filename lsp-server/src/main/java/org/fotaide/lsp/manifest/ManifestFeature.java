// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.manifest;

import java.nio.file.Path;
import org.fotaide.lsp.document.ReadText;
import org.fotaide.lsp.feature.FileFeature;
import org.fotaide.project.manifest.Manifest;
import org.fotaide.project.manifest.ManifestReading;

/** A feature of fota.yaml. */
abstract class ManifestFeature implements FileFeature {
    @Override
    public final boolean accepts(Path file) {
        return Manifest.isNamed(file);
    }

    static ManifestReading read(ReadText text) {
        return text.reading(ManifestReading.class, ManifestReading::of);
    }
}
