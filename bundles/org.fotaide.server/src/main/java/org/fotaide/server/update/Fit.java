// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.update;

import java.util.Optional;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.server.offer.RunningVersion;
import org.fotaide.server.store.Chip;
import org.fotaide.server.store.ImagePart;
import org.fotaide.server.store.StoredImage;

/** Whether a device can take an image, by what it says of itself: the checks that it would make itself (PROTOCOLS 4). */
record Fit(Asker asker, ImagePart part, StoredImage image, ProductType product) {
    /** Why not, as a whole sentence; empty if it can. */
    Optional<String> refusal() {
        Optional<ProductType> other = asker.version()
                .flatMap(text -> new RunningVersion(text).product())
                .filter(ptype -> !ptype.equals(product));
        if (other.isPresent()) {
            return Optional.of(
                    "The device says that it is of product " + other.get() + ", and it asks for " + product + ".");
        }
        if (image.chip() != Chip.ANY && image.chip() != asker.chip()) {
            return Optional.of("The firmware is for another family of chips ("
                    + image.chip().word() + ").");
        }
        long free = asker.freeSpace().orElse(Long.MAX_VALUE);
        if (part == ImagePart.FIRMWARE && image.size() > free) {
            return Optional.of("The image has " + image.size() + " bytes, and the device has room for " + free + ".");
        }
        long flash = asker.chipSize().orElse(Long.MAX_VALUE);
        if (image.flash() > flash) {
            return Optional.of(
                    "The image is for " + image.flash() + " bytes of flash, and the device has " + flash + ".");
        }
        if (image.size() > flash) {
            return Optional.of("The image has " + image.size() + " bytes, and the whole flash has " + flash + ".");
        }
        return Optional.empty();
    }
}
