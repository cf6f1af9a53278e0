// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.util.List;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.flash.ImageSize;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.flash.SlotFit;
import org.fotaide.firmware.image.SlotImage;

/**
 * An image that was read back and found right for its slot.
 *
 * @param bytes the whole file
 * @param image what it is
 * @param fit how it stands against the limits of its slot
 * @param notes what could not be checked, or is odd
 */
record CheckedImage(Slot slot, Bytes bytes, SlotImage image, SlotFit fit, List<String> notes) {
    CheckedImage {
        notes = List.copyOf(notes);
    }

    ImageSize size() {
        return ImageSize.of(bytes.length(), image.irom().length());
    }
}
