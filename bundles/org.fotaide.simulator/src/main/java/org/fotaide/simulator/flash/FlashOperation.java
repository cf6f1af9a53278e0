// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.flash;

import org.fotaide.firmware.flash.Extent;

/** Something that changes the flash. */
public sealed interface FlashOperation {
    /** The bytes that it is about. */
    Extent extent();

    record Erase(Extent extent) implements FlashOperation {}

    record Write(Extent extent) implements FlashOperation {}
}
