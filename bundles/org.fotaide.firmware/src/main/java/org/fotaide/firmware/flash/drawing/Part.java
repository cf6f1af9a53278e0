// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

import java.util.OptionalLong;
import org.fotaide.firmware.flash.Area;
import org.fotaide.firmware.flash.AreaKind;
import org.fotaide.firmware.flash.Extent;

/**
 * One thing to draw.
 *
 * @param area what it is and where; a region is cut at the flash's ends
 * @param state whether a fault was found with it
 * @param image how many bytes an image has there; they may be more than the part
 */
public record Part(Area area, State state, OptionalLong image) {
    /** Whether it is as it should be. */
    public enum State {
        RIGHT,
        WRONG
    }

    public boolean wrong() {
        return state == State.WRONG;
    }

    public boolean region() {
        return area.kind() == AreaKind.REGION;
    }

    /** Whether an image lies there. */
    public boolean slot() {
        return area.kind() == AreaKind.USER1 || area.kind() == AreaKind.USER2 || area.kind() == AreaKind.SKETCH;
    }

    Extent extent() {
        return area.extent();
    }

    /** The last byte that an image fills plus one, no further than the slot; the start where no image is known. */
    long filledTo() {
        return area.offset() + Math.min(area.size(), image.orElse(0));
    }
}
