// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.proof;

import java.util.Optional;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.firmware.flash.Slot;

/**
 * What runs on a device, as far as it says so.
 *
 * @param slot the slot that runs
 * @param rom the ROM name that runs
 */
public record Running(Optional<Slot> slot, Optional<String> rom) {
    public static Running of(Announcement announcement) {
        return new Running(announcement.runningSlot(), announcement.rom());
    }

    /** Whether the device says anything about it. */
    public boolean told() {
        return slot.isPresent() || rom.isPresent();
    }

    /** For a sentence: {@code v1.0.2t45772(a) in user2}. */
    public String words() {
        String name = rom.orElse("a firmware without a name");
        return slot.map(place -> name + " in " + place.word()).orElse(name);
    }
}
