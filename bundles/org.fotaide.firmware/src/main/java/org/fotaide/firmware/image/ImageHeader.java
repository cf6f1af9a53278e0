// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.Optional;

/**
 * The eight bytes of a version 1 image (PROTOCOLS.md 6.1), also those within other images.
 *
 * @param segmentCount how many segments follow, 0..255
 * @param modeByte flash mode, as it stands
 * @param sizeByte flash size and frequency, as they stand
 * @param entry the address where the program starts
 */
public record ImageHeader(int segmentCount, int modeByte, int sizeByte, long entry) {
    /** In bytes. */
    static final int LENGTH = 8;

    static final int MAGIC = 0xE9;

    /** Empty if one of the values is none that is defined. */
    public Optional<FlashSettings> settings() {
        return FlashMode.of(modeByte).flatMap(mode -> FlashFrequency.of(sizeByte & 0xF)
                .flatMap(frequency -> SizeMap.of(sizeByte >> 4).map(map -> new FlashSettings(mode, frequency, map))));
    }
}
