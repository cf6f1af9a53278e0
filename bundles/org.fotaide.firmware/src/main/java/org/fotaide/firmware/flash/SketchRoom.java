// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

/**
 * The room that an Arduino device has for a sketch and its update (PROTOCOLS.md 6.5): the sketch lies at the start of the
 * flash, behind eboot, and an update is written right below the file system before eboot copies it over the old sketch. So
 * both have to lie beside each other.
 *
 * @param end where the room ends, in bytes from the start of the flash: the start of the file system, or of what the SDK
 *     keeps for itself
 */
public record SketchRoom(long end) {
    /** At the end of every flash: a sector for EEPROM, one for the radio's calibration, three for the SDK's settings. */
    private static final long KEPT = 5L * FlashSize.SECTOR;

    /** The room where there is no file system. */
    public static SketchRoom without(FlashSize size) {
        return new SketchRoom(size.bytes() - KEPT);
    }

    /** The largest image that can be updated by one of its own size, in bytes; a whole number of sectors. */
    public long largest() {
        return end / 2 / FlashSize.SECTOR * FlashSize.SECTOR;
    }

    /**
     * How an image stands against it.
     *
     * @param bytes the size of the whole file, eboot included
     */
    public SketchFit fit(long bytes) {
        return new SketchFit(this, bytes);
    }
}
