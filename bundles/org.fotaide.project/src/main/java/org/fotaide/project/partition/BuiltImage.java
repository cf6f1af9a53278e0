// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.build.BuildPlan;
import org.fotaide.project.build.BuildRecord;
import org.fotaide.project.manifest.ManifestReading;

/** The larger image of a project's last build. */
public record BuiltImage(ManifestReading manifest) {
    /** Its size; empty if nothing was built. */
    public OptionalLong bytes() {
        Path project = Optional.ofNullable(
                        manifest.document().path().toAbsolutePath().getParent())
                .orElse(Path.of("."));
        try {
            return BuildRecord.read(project.resolve(BuildPlan.OUTPUT))
                    .map(record -> record.images().stream()
                            .mapToLong(BuildRecord.RecordedImage::bytes)
                            .max())
                    .orElse(OptionalLong.empty());
        } catch (FotaException damaged) {
            // the build and the upload tell about it
            return OptionalLong.empty();
        }
    }
}
