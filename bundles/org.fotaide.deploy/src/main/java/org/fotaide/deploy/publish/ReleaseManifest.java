// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish;

import java.util.List;
import org.fotaide.firmware.rom.RomName;

/**
 * What lies beside the images of a release and says what they are. Its form is {@link ManifestJson}'s.
 *
 * @param rom the name of the release
 * @param images one, or user1 and user2
 */
public record ReleaseManifest(RomName rom, List<ManifestImage> images) {
    /** Its name, beside the images. */
    public static final String FILE = "release.json";

    /** The most that it may have, in bytes. */
    public static final int LARGEST = 64 * 1024;

    public ReleaseManifest {
        images = List.copyOf(images);
    }

    /** Whether the files are the same; a signature stands in its file. */
    boolean isSameAs(ReleaseManifest other) {
        return rom.equals(other.rom)
                && images.stream()
                        .map(ManifestImage::unsigned)
                        .toList()
                        .equals(other.images.stream()
                                .map(ManifestImage::unsigned)
                                .toList());
    }
}
