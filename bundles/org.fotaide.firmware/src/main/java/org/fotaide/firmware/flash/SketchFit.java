// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

/**
 * How an Arduino image stands against the room that updates leave it.
 *
 * @param room for the sketch and its update
 * @param bytes the size of the image
 */
public record SketchFit(SketchRoom room, long bytes) {
    public boolean fits() {
        return bytes <= largest();
    }

    /** The most bytes that it may have. */
    public long largest() {
        return room.largest();
    }

    /** How many bytes it may still grow; negative by as much as it is too large. */
    public long free() {
        return largest() - bytes;
    }
}
