// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish;

import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.rom.RomName;

/**
 * One release for one place.
 *
 * @param destination the place
 * @param release what goes there
 * @param released what was released so far, wherever that lies
 * @param forced the name that a person insists on although devices would not take it
 * @param switching whether devices get it from now on
 */
public record PublishRequest(
        Destination destination,
        Release release,
        List<RomName> released,
        Optional<RomName> forced,
        Switching switching) {
    public enum Switching {
        /** Devices get it as soon as it is there. */
        SET_CURRENT,
        /** It lies there, and devices go on getting what they got before. */
        LEAVE
    }

    public PublishRequest {
        released = List.copyOf(released);
    }
}
