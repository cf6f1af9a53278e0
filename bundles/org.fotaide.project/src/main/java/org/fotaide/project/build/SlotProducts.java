// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.flash.Slot;

/**
 * What a build system made for both slots.
 *
 * @param user1 for the first slot
 * @param user2 for the second slot
 * @param how once compiled or twice built
 * @param notes what a person should know besides
 */
record SlotProducts(Product user1, Product user2, HowBuilt how, List<String> notes) implements Products {
    SlotProducts {
        notes = List.copyOf(notes);
    }

    Product of(Slot slot) {
        return slot == Slot.USER1 ? user1 : user2;
    }

    /**
     * One slot's part of it. It has a linked program, an image, or both.
     *
     * @param elf the linked program
     * @param image the image, where the project makes it itself
     * @param took how long it was built
     */
    record Product(Optional<Path> elf, Optional<Path> image, Duration took) {}
}
