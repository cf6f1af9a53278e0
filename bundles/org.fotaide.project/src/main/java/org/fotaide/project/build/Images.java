// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.nio.file.Path;
import java.util.Map;
import org.fotaide.firmware.flash.Slot;

/**
 * Both images, checked and compared.
 *
 * @param checked by slot
 * @param linked the linked program of each slot that has one
 */
record Images(Map<Slot, CheckedImage> checked, Map<Slot, Path> linked, SlotDifference difference) {
    Images {
        checked = Map.copyOf(checked);
        linked = Map.copyOf(linked);
    }

    CheckedImage of(Slot slot) {
        return checked.get(slot);
    }
}
