// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import java.util.Optional;
import org.fotaide.project.manifest.BuildSettings.Kind;
import org.fotaide.project.manifest.BuildSettings.Makes;

/** What a fota.yaml says of the build, as far as other rules go by it. */
public record StatedBuild(ManifestReading reading) {
    private static final KeyPath BUILD = KeyPath.TOP.key("build");

    /** Which images the build makes: those that the file names, or else those that the build system makes. */
    public Makes makes() {
        Optional<Kind> system = reading.value(BUILD.key("system"), Kind.class);
        return reading.value(BUILD.key("makes"), Makes.class)
                .orElseGet(() -> system.filter(Kind.ARDUINO::equals).isPresent() ? Makes.ARDUINO : Makes.SLOTS);
    }
}
