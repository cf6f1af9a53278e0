// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.rules;

import java.util.List;
import java.util.Optional;
import org.fotaide.project.check.Finding;
import org.fotaide.project.manifest.BuildSettings;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.ManifestCode;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.ManifestReading;

/** That a build has what its system needs. */
public final class BuildChecker extends ManifestChecker {
    private static final KeyPath BUILD = KeyPath.TOP.key("build");

    @Override
    List<Finding> check(ManifestReading reading) {
        Optional<ManifestNode> system = reading.node(BUILD.key("system"));
        boolean lacking = reading.value(BUILD.key("system"), BuildSettings.Kind.class)
                        .filter(value -> value == BuildSettings.Kind.COMMAND)
                        .isPresent()
                && reading.node(BUILD.key("command")).isEmpty();
        if (!lacking) {
            return List.of();
        }
        return List.of(new Finding(
                reading.document().path(),
                ManifestCode.MANIFEST_MISSING,
                reading.document().range(system.orElseThrow().place()),
                "build.command is missing: the system command runs that line once for each slot."));
    }
}
