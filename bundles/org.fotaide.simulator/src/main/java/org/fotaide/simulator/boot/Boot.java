// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.boot;

import java.util.Optional;
import org.fotaide.firmware.flash.Slot;

/** What a start led to. */
public sealed interface Boot {
    /**
     * A firmware runs.
     *
     * @param slot where; empty on a device with one place
     * @param rom the ROM name that stands in the image, if one does
     */
    record Running(Optional<Slot> slot, Optional<String> rom) implements Boot {}

    /** Nothing runs, and why. */
    record Dead(String reason) implements Boot {}
}
