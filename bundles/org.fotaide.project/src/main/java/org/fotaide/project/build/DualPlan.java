// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Layout;
import org.fotaide.firmware.image.FlashFrequency;
import org.fotaide.firmware.image.FlashMode;
import org.fotaide.firmware.rom.RomName;

/**
 * user1 and user2 are to be built.
 *
 * @param project the project's folder, which holds its sources
 * @param directory where the build system runs; the project's folder or one in it
 * @param system how it is built
 * @param rom the name under which it is released
 * @param layout the flash; its size and halves are a map
 * @param mode how the chip talks to its flash
 * @param frequency the clock of the flash
 * @param output where the images are put
 * @param environment what the tools get in their environment besides this process's own
 * @param jobs how many commands of one make run at once, at least 1
 * @param limit how long one program of the build may run; without limit if empty
 */
public record DualPlan(
        Path project,
        Path directory,
        BuildSystem.ForSlots system,
        RomName rom,
        Layout layout,
        FlashMode mode,
        FlashFrequency frequency,
        Path output,
        Map<String, String> environment,
        int jobs,
        Optional<Duration> limit)
        implements BuildPlan {
    public DualPlan {
        project = project.toAbsolutePath().normalize();
        directory = project.resolve(directory).normalize();
        output = project.resolve(output).normalize();
        environment = Map.copyOf(environment);
        if (layout.map().isEmpty()) {
            throw new IllegalArgumentException("no two slots: " + layout.title());
        }
        if (jobs < 1) {
            throw new IllegalArgumentException("at least one job, not " + jobs);
        }
    }

    /** A plan that takes the usual for everything else: QIO at 40 MHz, a job for each processor. */
    public static DualPlan of(Path project, BuildSystem.ForSlots system, RomName rom, Layout layout) {
        return new DualPlan(
                project,
                project.toAbsolutePath(),
                system,
                rom,
                layout,
                FlashMode.QIO,
                FlashFrequency.MHZ_40,
                Path.of(OUTPUT),
                Map.of(),
                Runtime.getRuntime().availableProcessors(),
                Optional.empty());
    }

    public FlashMap map() {
        return layout.map().orElseThrow();
    }

    /** The build system runs in this folder; a relative one counts from the project's. */
    public DualPlan inDirectory(Path other) {
        return new DualPlan(project, other, system, rom, layout, mode, frequency, output, environment, jobs, limit);
    }

    public DualPlan withOutput(Path other) {
        return new DualPlan(project, directory, system, rom, layout, mode, frequency, other, environment, jobs, limit);
    }

    public DualPlan withRom(RomName other) {
        return new DualPlan(
                project, directory, system, other, layout, mode, frequency, output, environment, jobs, limit);
    }

    public DualPlan withFlash(FlashMode otherMode, FlashFrequency otherFrequency) {
        return new DualPlan(
                project, directory, system, rom, layout, otherMode, otherFrequency, output, environment, jobs, limit);
    }

    public DualPlan withEnvironment(Map<String, String> other) {
        return new DualPlan(project, directory, system, rom, layout, mode, frequency, output, other, jobs, limit);
    }

    public DualPlan withJobs(int other) {
        return new DualPlan(
                project, directory, system, rom, layout, mode, frequency, output, environment, other, limit);
    }

    public DualPlan withLimit(Duration other) {
        return new DualPlan(
                project,
                directory,
                system,
                rom,
                layout,
                mode,
                frequency,
                output,
                environment,
                jobs,
                Optional.of(other));
    }
}
