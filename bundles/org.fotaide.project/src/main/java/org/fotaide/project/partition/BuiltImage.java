// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.build.BuildPlan;
import org.fotaide.project.build.BuildRecord;
import org.fotaide.project.build.RecordedImages.RecordedImage;
import org.fotaide.project.check.FileStamp;
import org.fotaide.project.manifest.ManifestReading;

/** The larger image of a project's last build. The record of it is read when it has changed, and only then; serves all threads. */
public final class BuiltImage {
    private final ManifestReading manifest;
    private final Path output;
    private volatile Known known = new Known(Optional.empty(), OptionalLong.empty());

    private record Known(Optional<FileStamp> record, OptionalLong bytes) {}

    public BuiltImage(ManifestReading manifest) {
        this.manifest = manifest;
        this.output = Optional.ofNullable(
                        manifest.document().path().toAbsolutePath().getParent())
                .orElse(Path.of("."))
                .resolve(BuildPlan.OUTPUT);
    }

    public ManifestReading manifest() {
        return manifest;
    }

    /** Its size; empty if nothing was built. */
    public OptionalLong bytes() {
        Optional<FileStamp> now = FileStamp.of(output.resolve(BuildRecord.NAME));
        Known last = known;
        if (!last.record().equals(now)) {
            last = new Known(now, read());
            known = last;
        }
        return last.bytes();
    }

    private OptionalLong read() {
        try {
            return BuildRecord.read(output)
                    .map(record -> record.images().all().stream()
                            .mapToLong(RecordedImage::bytes)
                            .max())
                    .orElse(OptionalLong.empty());
        } catch (FotaException damaged) {
            // the build and the upload tell about it
            return OptionalLong.empty();
        }
    }
}
