// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.publish;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fotaide.api.build.FreshBuild;
import org.fotaide.deploy.publish.Release;
import org.fotaide.deploy.publish.ReleaseImage;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.build.CheckImages;
import org.fotaide.project.build.RecordedImages;

/** What the project built last: that its images are of one build stands in its record. */
final class BuiltRelease implements ReleaseSource {
    @Override
    public PreparedRelease prepare(PublishProject project, Insistence insistence) throws FotaException {
        FreshBuild build = FreshBuild.of(project.manifest().folder());
        RomName rom = project.rom();
        return build.images() instanceof RecordedImages.Slots slots
                ? pair(project, build, slots)
                : new PreparedRelease(
                        new Release(
                                rom, List.of(only(build, build.images().all().get(0)))),
                        List.of());
    }

    private static PreparedRelease pair(PublishProject project, FreshBuild build, RecordedImages.Slots slots)
            throws FotaException {
        Map<Slot, Bytes> images = new EnumMap<>(Slot.class);
        List<ReleaseImage> release = new ArrayList<>();
        for (Slot slot : Slot.values()) {
            Bytes image = Bytes.copyOf(build.read(slots.of(slot)));
            images.put(slot, image);
            release.add(new ReleaseImage(Optional.of(slot), image));
        }
        CheckImages check = new CheckImages(project.manifest().flash().layout(), project.rom());
        return new PreparedRelease(
                new Release(project.rom(), release), check.built(images).notes());
    }

    private static ReleaseImage only(FreshBuild build, RecordedImages.RecordedImage image) throws FotaException {
        return new ReleaseImage(Optional.empty(), Bytes.copyOf(build.read(image)));
    }
}
