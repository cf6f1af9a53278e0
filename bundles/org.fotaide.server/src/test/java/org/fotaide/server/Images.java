// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.rom.RomUpload;
import org.fotaide.server.store.ImagePart;
import org.fotaide.simulator.BlankFirmware;

/** Sound images that state a ROM name. */
public final class Images {
    private Images() {}

    /** user1 and user2 for 1 MB. */
    public static Map<ImagePart, byte[]> slots(String rom) throws FotaException {
        Map<ImagePart, byte[]> images = new EnumMap<>(ImagePart.class);
        for (Slot slot : Slot.values()) {
            images.put(ImagePart.of(slot), slot(rom, slot));
        }
        return images;
    }

    public static byte[] slot(String rom, Slot slot) throws FotaException {
        return new BlankFirmware(Optional.of(rom)).forSlot(slot, FlashMap.MAP_2);
    }

    /** A sketch for 4 MB. */
    public static byte[] sketch(String rom) {
        return new BlankFirmware(Optional.of(rom)).sketch(FlashSize.MB_4);
    }

    public static RomUpload upload(String rom, Map<ImagePart, byte[]> images) {
        return new RomUpload(rom, images, "", "test", Optional.empty(), RomUpload.Switching.SET_CURRENT);
    }

    /** The same bytes with one turned round. */
    public static byte[] damaged(byte[] image, int at) {
        byte[] other = Arrays.copyOf(image, image.length);
        other[at] ^= 0x55;
        return other;
    }
}
