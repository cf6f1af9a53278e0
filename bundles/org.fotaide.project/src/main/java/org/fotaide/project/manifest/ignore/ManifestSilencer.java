// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.ignore;

import java.nio.file.Path;
import org.fotaide.project.check.Silence;
import org.fotaide.project.check.Silencer;
import org.fotaide.project.manifest.Manifest;

/** Reads {@code check: ignore:} of every fota.yaml. */
public final class ManifestSilencer implements Silencer {
    @Override
    public boolean reads(Path file) {
        return Manifest.isNamed(file);
    }

    @Override
    public Silence begin() {
        return new ManifestSilence();
    }
}
