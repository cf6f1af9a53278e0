// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.fotaide.firmware.flash.Slot;

/** What an image of a ROM is for. */
public enum ImagePart {
    USER1,
    USER2,
    /** The one image of a device without slots. */
    FIRMWARE,
    /** The files beside the firmware, which a device asks for separately. */
    FILESYSTEM;

    public static ImagePart of(Slot slot) {
        return slot == Slot.USER1 ? USER1 : USER2;
    }

    /** The one that is called so. */
    public static Optional<ImagePart> of(String word) {
        return Arrays.stream(values()).filter(part -> part.word().equals(word)).findFirst();
    }

    /** The one that a device asks for by this file name. */
    public static Optional<ImagePart> ofFile(String file) {
        return Arrays.stream(values()).filter(part -> part.file().equals(file)).findFirst();
    }

    /** The slot that it is for; empty for a device without slots. */
    public Optional<Slot> slot() {
        return switch (this) {
            case USER1 -> Optional.of(Slot.USER1);
            case USER2 -> Optional.of(Slot.USER2);
            case FIRMWARE, FILESYSTEM -> Optional.empty();
        };
    }

    /** {@code user1}, {@code user2}, {@code firmware}, {@code filesystem}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code user1.bin} and so on. */
    public String file() {
        return word() + ".bin";
    }
}
