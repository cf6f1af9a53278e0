// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.device;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.flash.Slot;

/**
 * What a device says of itself in its TXT record (PROTOCOLS 2). {@code slot} and {@code rom} are this project's own
 * convention, for firmware that wants to offer proof of boot; a device that leaves a key out says nothing about it.
 *
 * @param txt the pairs of the record, as they came
 */
public record Announcement(Map<String, String> txt) {
    public static final Announcement NOTHING = new Announcement(Map.of());

    public Announcement {
        txt = Map.copyOf(txt);
    }

    /** The board identifier, such as {@code generic}. */
    public Optional<String> board() {
        return Optional.ofNullable(txt.get("board"));
    }

    /** Whether the device wants a password before an upload. */
    public Optional<Boolean> wantsPassword() {
        return Optional.ofNullable(txt.get("auth_upload")).map("yes"::equals);
    }

    /** The slot that runs. */
    public Optional<Slot> runningSlot() {
        String word = txt.get("slot");
        return Arrays.stream(Slot.values())
                .filter(slot -> slot.word().equals(word))
                .findFirst();
    }

    /** The ROM name that runs, as the device spells it. */
    public Optional<String> rom() {
        return Optional.ofNullable(txt.get("rom"));
    }
}
