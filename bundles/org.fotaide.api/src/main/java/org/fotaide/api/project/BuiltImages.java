// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fotaide.api.image.InspectImage;
import org.fotaide.firmware.flash.ImageSize;
import org.fotaide.firmware.flash.Layout;
import org.fotaide.firmware.flash.OneSketch;
import org.fotaide.firmware.flash.SketchRoom;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.image.SlotImage;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.build.BuildRecord;
import org.fotaide.project.build.RecordedImages;
import org.fotaide.project.build.RecordedImages.RecordedImage;

/**
 * The images of a project's last build.
 *
 * @param record what they are
 * @param output the folder that they are in
 */
record BuiltImages(BuildRecord record, Path output) {
    /** Empty if nothing was built into the folder. */
    static Optional<BuiltImages> in(Path output) throws FotaException {
        return BuildRecord.read(output).map(record -> new BuiltImages(record, output));
    }

    /** A layout with their sizes, where it is divided for such images. */
    Layout in(Layout layout) throws FotaException {
        if (record.images() instanceof RecordedImages.Sketch built) {
            return layout.sketch().isEmpty() ? layout : layout.withDivision(sketch(built));
        }
        RecordedImages.Slots slots = (RecordedImages.Slots) record.images();
        Layout with = layout;
        for (Slot slot : Slot.values()) {
            with = with.withImage(slot, size(slots.of(slot)));
        }
        return layout.halves().isEmpty() ? layout : with;
    }

    private static OneSketch sketch(RecordedImages.Sketch built) {
        return OneSketch.built(new SketchRoom(built.stagingEnd()), built.image().bytes());
    }

    /** With what of it lies in flash as it is linked, for the linker script's limit; unknown where the file is gone. */
    private ImageSize size(RecordedImage recorded) throws FotaException {
        Path file = output.resolve(recorded.file());
        return Files.isRegularFile(file) && new InspectImage(file).call().image() instanceof SlotImage image
                ? ImageSize.of(recorded.bytes(), image.irom().length())
                : ImageSize.of(recorded.bytes());
    }
}
