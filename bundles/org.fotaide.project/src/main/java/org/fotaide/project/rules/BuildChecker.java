// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.project.check.Finding;
import org.fotaide.project.manifest.BuildSettings;
import org.fotaide.project.manifest.KeyPath;
import org.fotaide.project.manifest.ManifestCode;
import org.fotaide.project.manifest.ManifestNode;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.manifest.StatedBuild;

/** That a build has what its system needs. */
public final class BuildChecker extends ManifestChecker {
    private static final KeyPath BUILD = KeyPath.TOP.key("build");

    /** What cannot be done without. */
    private enum Needed {
        COMMAND(BuildSettings.Kind.COMMAND, "command", "the system command runs that line once for each image."),
        FQBN(
                BuildSettings.Kind.ARDUINO,
                "fqbn",
                "arduino-cli compiles for a board, such as esp8266:esp8266:nodemcuv2.");

        private final BuildSettings.Kind system;
        private final String key;
        private final String why;

        Needed(BuildSettings.Kind system, String key, String why) {
            this.system = system;
            this.key = key;
            this.why = why;
        }
    }

    @Override
    List<Finding> check(ManifestReading reading) {
        Optional<BuildSettings.Kind> system = reading.value(BUILD.key("system"), BuildSettings.Kind.class);
        List<Finding> findings = new ArrayList<>();
        for (Needed needed : Needed.values()) {
            if (system.filter(needed.system::equals).isPresent()
                    && reading.node(BUILD.key(needed.key)).isEmpty()) {
                findings.add(finding(
                        reading,
                        ManifestCode.MANIFEST_MISSING,
                        "system",
                        "build." + needed.key + " is missing: " + needed.why));
            }
        }
        system.flatMap(kind -> misfit(reading, kind)).ifPresent(findings::add);
        return findings;
    }

    /** Images that the system does not make. */
    private static Optional<Finding> misfit(ManifestReading reading, BuildSettings.Kind system) {
        BuildSettings.Makes makes = new StatedBuild(reading).makes();
        return system.makes(makes)
                ? Optional.empty()
                : Optional.of(finding(
                        reading,
                        ManifestCode.MANIFEST_VALUE,
                        "makes",
                        makes == BuildSettings.Makes.ARDUINO
                                ? "Only the systems arduino and command make an Arduino image; this one makes user1 and user2."
                                : "arduino-cli makes one Arduino image, not user1 and user2."));
    }

    private static Finding finding(ManifestReading reading, ManifestCode code, String key, String message) {
        ManifestNode node = reading.node(BUILD.key(key)).orElseThrow();
        return new Finding(reading.document().path(), code, reading.document().range(node.place()), message);
    }
}
