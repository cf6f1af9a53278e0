// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.rom.RomName;

/**
 * A ROM on its way out: its name, and either user1 and user2 or the one image of a device that has no slots.
 *
 * @param rom the name under which it is released
 * @param images in the order of their slots
 */
public record Release(RomName rom, List<ReleaseImage> images) {
    public Release {
        images = List.copyOf(images);
        Set<Slot> slots =
                images.stream().flatMap(image -> image.slot().stream()).collect(Collectors.toSet());
        boolean both = images.size() == 2 && slots.equals(EnumSet.allOf(Slot.class));
        boolean only = images.size() == 1 && slots.isEmpty();
        if (!both && !only) {
            throw new IllegalArgumentException("a release has user1 and user2, or one image without a slot");
        }
    }

    public ReleaseManifest manifest() {
        return new ReleaseManifest(rom, images.stream().map(ReleaseImage::row).toList());
    }

    /** All its files by their names: first the images, then the manifest. */
    public Map<String, Bytes> files() {
        Map<String, Bytes> files = new LinkedHashMap<>();
        images.forEach(image -> files.put(image.file(), image.content()));
        String manifest = new ManifestJson().text(manifest());
        files.put(ReleaseManifest.FILE, Bytes.copyOf(manifest.getBytes(StandardCharsets.UTF_8)));
        return files;
    }
}
