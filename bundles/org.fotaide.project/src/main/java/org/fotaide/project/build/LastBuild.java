// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.internal.source.FileHash;
import org.fotaide.project.problem.ProjectProblem;

/**
 * Whether the images of the last build are what the project would build now.
 *
 * <pre>{@code
 * LastBuild last = LastBuild.of(plan);
 * if (!last.fresh()) { … last.reasons() … }
 * }</pre>
 *
 * @param record what was built; empty if nothing was
 * @param reasons why the images are stale, each one sentence; empty if they are not
 */
public record LastBuild(Optional<BuildRecord> record, List<String> reasons) {
    public LastBuild {
        reasons = List.copyOf(reasons);
    }

    public boolean fresh() {
        return reasons.isEmpty();
    }

    /**
     * Compares the record, the images and the sources with what a plan says.
     *
     * @throws FotaException if the record is damaged or the sources cannot be read
     */
    public static LastBuild of(BuildPlan plan) throws FotaException {
        Optional<BuildRecord> found = BuildRecord.read(plan.output());
        if (found.isEmpty()) {
            return new LastBuild(found, List.of("Nothing was built yet."));
        }
        BuildRecord record = found.get();
        List<String> reasons = new ArrayList<>();
        differs(reasons, "The ROM name", record.rom(), plan.rom().toString());
        differs(reasons, "The build system", record.system(), plan.system().word());
        flash(reasons, record.images(), plan);
        try {
            images(reasons, record, plan.output());
            String now = new OutputFolder(plan.output())
                    .apartFrom(plan.project())
                    .now(Progress.NONE)
                    .without(record.made())
                    .fingerprint();
            if (!now.equals(record.sources())) {
                reasons.add("The sources changed since the build.");
            }
        } catch (CancelledException never) {
            throw new IllegalStateException("nobody can cancel this", never);
        } catch (IOException unreadable) {
            throw new FotaException(
                    ProjectProblem.SOURCES_UNREADABLE.with(plan.project(), unreadable.getMessage()), unreadable);
        }
        return new LastBuild(found, reasons);
    }

    private static void differs(List<String> reasons, String what, Object then, Object now) {
        if (!then.equals(now)) {
            reasons.add(what + " is " + now + " now and was " + then + " when it was built.");
        }
    }

    private static void flash(List<String> reasons, RecordedImages images, BuildPlan plan) {
        if (plan instanceof DualPlan dual && images instanceof RecordedImages.Slots slots) {
            differs(reasons, "SPI_SIZE_MAP", slots.map(), dual.map().number());
            differs(reasons, "The flash mode", slots.mode(), dual.mode().toString());
            differs(
                    reasons,
                    "The speed of the flash",
                    slots.speed(),
                    dual.frequency().speed());
        } else if (plan instanceof SketchPlan sketch && images instanceof RecordedImages.Sketch built) {
            differs(
                    reasons,
                    "The size of the flash",
                    built.flash(),
                    sketch.size().text());
        } else {
            reasons.add("The project makes " + (plan instanceof DualPlan ? "user1 and user2" : "one Arduino image")
                    + " now, which is not what was built.");
        }
    }

    private static void images(List<String> reasons, BuildRecord record, Path output) throws IOException {
        for (RecordedImages.RecordedImage image : record.images().all()) {
            Path file = output.resolve(image.file());
            if (!Files.isRegularFile(file)) {
                reasons.add(image.file() + " is missing.");
            } else if (!FileHash.of(file).equals(image.sha256())) {
                reasons.add(image.file() + " is not the file that was built.");
            }
        }
    }
}
