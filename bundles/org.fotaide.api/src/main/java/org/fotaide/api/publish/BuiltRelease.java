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

/** What the project built last: that both images are of one build stands in its record. */
final class BuiltRelease implements ReleaseSource {
    @Override
    public PreparedRelease prepare(PublishProject project, Insistence insistence) throws FotaException {
        FreshBuild build = FreshBuild.of(project.manifest().folder());
        RomName rom = project.rom();
        Map<Slot, Bytes> images = new EnumMap<>(Slot.class);
        List<ReleaseImage> release = new ArrayList<>();
        for (Slot slot : Slot.values()) {
            Bytes image = Bytes.copyOf(build.image(slot));
            images.put(slot, image);
            release.add(new ReleaseImage(Optional.of(slot), image));
        }
        List<String> notes =
                new CheckImages(build.plan().layout(), rom).built(images).notes();
        return new PreparedRelease(new Release(rom, release), notes);
    }
}
