// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.util.List;
import org.fotaide.firmware.flash.Slot;

/** Which images a build made, as its record has them. */
public sealed interface RecordedImages {
    /** In the order of the slots. */
    List<RecordedImage> all();

    /**
     * One image.
     *
     * @param file its name in the output folder
     * @param bytes its size
     * @param sha256 the hash of its bytes, in lower-case hexadecimal
     */
    record RecordedImage(String file, long bytes, String sha256) {}

    /**
     * Those of both slots.
     *
     * @param map the SPI_SIZE_MAP
     * @param mode the flash mode, such as QIO
     * @param speed the clock of the flash in MHz
     */
    record Slots(int map, String mode, String speed, RecordedImage user1, RecordedImage user2)
            implements RecordedImages {
        public RecordedImage of(Slot slot) {
            return slot == Slot.USER1 ? user1 : user2;
        }

        @Override
        public List<RecordedImage> all() {
            return List.of(user1, user2);
        }
    }

    /**
     * That of a sketch.
     *
     * @param flash the size of the flash that it was built for, such as 4MB
     * @param stagingEnd where the room ends that an update has in the flash: the start of the file system, or of what the
     *     SDK keeps for itself
     */
    record Sketch(String flash, long stagingEnd, RecordedImage image) implements RecordedImages {
        @Override
        public List<RecordedImage> all() {
            return List.of(image);
        }
    }
}
