// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

/**
 * Whether an image fits into a slot.
 *
 * @param limit the tightest bound for this image
 * @param measured how many bytes that bound measures
 */
public record SlotFit(SlotLimit limit, long measured) {
    public boolean fits() {
        return measured <= limit.bytes();
    }

    /** How many bytes the image may still grow; 0 where it does not fit. */
    public long free() {
        return Math.max(0, limit.bytes() - measured);
    }

    /** By how many bytes it is too large; 0 where it fits. */
    public long excess() {
        return Math.max(0, measured - limit.bytes());
    }
}
