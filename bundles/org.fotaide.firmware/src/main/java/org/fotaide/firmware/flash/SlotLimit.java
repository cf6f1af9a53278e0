// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import java.util.OptionalLong;

/**
 * One bound on the size of an image.
 *
 * @param bound what sets it
 * @param bytes the largest that what it measures may be
 * @param source what sets it in this very layout, for people: {@code user2's area before the RF calibration sector}
 */
public record SlotLimit(Bound bound, long bytes, String source) {
    /** What sets a limit, and so what part of the image it measures. */
    public enum Bound {
        /** The area of the slot that the image is for, measured by the whole image. */
        AREA,
        /** The smaller area of the other slot, which takes the same program at the next update. */
        OTHER_AREA,
        /** A region of the project that lies in the rest of a slot. */
        REGION,
        /** The room that the linker script gives to irom0, measured by that part alone. */
        LINKER_SCRIPT
    }

    /** How much of the image this limit measures; empty where the image does not tell. */
    public OptionalLong measured(ImageSize image) {
        return bound == Bound.LINKER_SCRIPT ? image.irom0() : OptionalLong.of(image.bytes());
    }

    /** How many bytes the image may still grow; negative by as much as it is too large. */
    OptionalLong free(ImageSize image) {
        OptionalLong measured = measured(image);
        return measured.isPresent() ? OptionalLong.of(bytes - measured.getAsLong()) : measured;
    }

    /** For people: {@code 499712 bytes (user2's area before the RF calibration sector)}. */
    @Override
    public String toString() {
        return bytes + " bytes (" + source + ")";
    }
}
