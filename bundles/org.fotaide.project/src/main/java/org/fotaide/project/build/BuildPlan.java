// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.rom.RomName;

/** What is to be built, and how: user1 and user2, or the one image of an Arduino sketch. */
public sealed interface BuildPlan permits DualPlan, SketchPlan {
    /** Where the images are put, from the project's folder. */
    String OUTPUT = "build/fota";

    /** The project's folder, which holds its sources. */
    Path project();

    /** Where the build system runs; the project's folder or one in it. */
    Path directory();

    /** How it is built. */
    BuildSystem system();

    /** The name under which it is released. */
    RomName rom();

    /** Where the images are put. */
    Path output();

    /** What the tools get in their environment besides this process's own. */
    Map<String, String> environment();

    /** How long one program of the build may run; without limit if empty. */
    Optional<Duration> limit();
}
