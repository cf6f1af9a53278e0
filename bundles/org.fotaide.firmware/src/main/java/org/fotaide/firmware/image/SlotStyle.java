// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.Optional;
import org.fotaide.firmware.flash.Slot;

/** What bytes 2 and 3 of a version 2 image mean (PROTOCOLS.md 6.2). */
public enum SlotStyle {
    /** SDK 2 and later: zero and the number of the slot. */
    SLOT_NUMBER("slot number, as SDK 2 and later write it"),
    /** Older SDKs and third-party tools: flash mode, size and frequency. */
    FLASH_SETTINGS("flash settings, as SDKs before 2 and some tools write them"),
    /** Neither of them. */
    ILLEGAL("values that no SDK writes");

    private final String title;

    SlotStyle(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Both meanings fit {@code 00 01} and {@code 00 02}; a device takes them as the number of the slot, and so do we. */
    static SlotStyle of(int second, int third) {
        if (second == 0 && slot(third).isPresent()) {
            return SLOT_NUMBER;
        }
        return new ImageHeader(0, second, third, 0).settings().isPresent() ? FLASH_SETTINGS : ILLEGAL;
    }

    static Optional<Slot> slot(int number) {
        for (Slot slot : Slot.values()) {
            if (slot.number() == number) {
                return Optional.of(slot);
            }
        }
        return Optional.empty();
    }
}
