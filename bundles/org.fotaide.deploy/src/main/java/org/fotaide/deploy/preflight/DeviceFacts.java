// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.preflight;

import java.util.Optional;
import java.util.OptionalLong;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;

/**
 * What is known of the device that an image is for. Whatever is empty is not guessed.
 *
 * @param personality how it keeps its firmware
 * @param running the slot that runs
 * @param rom the ROM name that runs, as the device spells it
 * @param map how its flash is divided
 * @param freeSpace how many bytes an image may have beside the running one, for a device of one place
 */
public record DeviceFacts(
        Personality personality,
        Optional<Slot> running,
        Optional<String> rom,
        Optional<FlashMap> map,
        OptionalLong freeSpace) {
    public static final DeviceFacts NONE = new DeviceFacts(
            Personality.UNKNOWN, Optional.empty(), Optional.empty(), Optional.empty(), OptionalLong.empty());

    /** What the device says of itself. One that names its running slot has two of them. */
    public static DeviceFacts of(Announcement announcement) {
        return new DeviceFacts(
                announcement.runningSlot().isPresent() ? Personality.TWO_SLOTS : Personality.UNKNOWN,
                announcement.runningSlot(),
                announcement.rom(),
                Optional.empty(),
                OptionalLong.empty());
    }

    public DeviceFacts with(Personality other) {
        return new DeviceFacts(other, running, rom, map, freeSpace);
    }

    public DeviceFacts with(FlashMap other) {
        return new DeviceFacts(personality, running, rom, Optional.of(other), freeSpace);
    }

    public DeviceFacts withFreeSpace(long bytes) {
        return new DeviceFacts(personality, running, rom, map, OptionalLong.of(bytes));
    }
}
