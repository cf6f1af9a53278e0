// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import java.util.OptionalLong;

/**
 * How much room an image takes.
 *
 * @param bytes the whole file as it lies in flash, with header and checksum
 * @param irom0 the part of it that runs from flash, where the kind of image tells it
 */
public record ImageSize(long bytes, OptionalLong irom0) {
    public ImageSize {
        if (bytes < 0 || irom0.orElse(0) < 0) {
            throw new IllegalArgumentException("not the size of an image: " + bytes + ", " + irom0);
        }
    }

    /** An image of which only the size of the file is known, such as one of version 1. */
    public static ImageSize of(long bytes) {
        return new ImageSize(bytes, OptionalLong.empty());
    }

    /** A slot image of version 2, EA 04, whose header tells the length of its irom0. */
    public static ImageSize of(long bytes, long irom0) {
        return new ImageSize(bytes, OptionalLong.of(irom0));
    }
}
