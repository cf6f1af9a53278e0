// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

/** What an image's header says about the flash that it is for. */
public record FlashSettings(FlashMode mode, FlashFrequency frequency, SizeMap map) {
    /** Byte 2 of the header. */
    int modeByte() {
        return mode.number();
    }

    /** Byte 3 of the header. */
    int sizeByte() {
        return map.number() << 4 | frequency.number();
    }

    @Override
    public String toString() {
        return mode + ", " + frequency + ", " + map + ", SPI_SIZE_MAP " + map.number();
    }
}
