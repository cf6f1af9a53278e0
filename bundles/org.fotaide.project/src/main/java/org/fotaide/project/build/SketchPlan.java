// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.rom.RomName;

/**
 * One Arduino image is to be built: eboot and a sketch (PROTOCOLS.md 6.5).
 *
 * @param project the project's folder, which holds its sources
 * @param directory where the build system runs; the project's folder or one in it
 * @param system how it is built
 * @param rom the name under which it is released
 * @param size the flash of the devices
 * @param output where the image is put
 * @param environment what the tools get in their environment besides this process's own
 * @param limit how long one program of the build may run; without limit if empty
 */
public record SketchPlan(
        Path project,
        Path directory,
        BuildSystem.ForSketch system,
        RomName rom,
        FlashSize size,
        Path output,
        Map<String, String> environment,
        Optional<Duration> limit)
        implements BuildPlan {
    public SketchPlan {
        project = project.toAbsolutePath().normalize();
        directory = project.resolve(directory).normalize();
        output = project.resolve(output).normalize();
        environment = Map.copyOf(environment);
    }

    /** A plan that takes the usual for everything else. */
    public static SketchPlan of(Path project, BuildSystem.ForSketch system, RomName rom, FlashSize size) {
        return new SketchPlan(
                project, project.toAbsolutePath(), system, rom, size, Path.of(OUTPUT), Map.of(), Optional.empty());
    }

    /** The build system runs in this folder; a relative one counts from the project's. */
    public SketchPlan inDirectory(Path other) {
        return new SketchPlan(project, other, system, rom, size, output, environment, limit);
    }

    public SketchPlan withOutput(Path other) {
        return new SketchPlan(project, directory, system, rom, size, other, environment, limit);
    }

    public SketchPlan withEnvironment(Map<String, String> other) {
        return new SketchPlan(project, directory, system, rom, size, output, other, limit);
    }
}
