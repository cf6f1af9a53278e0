// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.FotaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotImageWriterTest {
    @ParameterizedTest
    @CsvSource({
        "at_v3.0.6_user1.1024.new.2.bin, USER1, 2",
        "at_v3.0.6_user2.1024.new.2.bin, USER2, 2",
        "at_v3.0.6_user1.2048.new.5.bin, USER1, 5",
        "at_v3.0.6_user2.2048.new.5.bin, USER2, 5",
        "at_sdio_v3.0.6_user1.2048.new.5.bin, USER1, 5"
    })
    void writesTheVendorsImagesFromTheirPartsToTheLastByte(String file, Slot slot, int mapNumber) throws Exception {
        byte[] vendors = VendorFiles.bytes(file);
        SlotImage image = (SlotImage) new ImageReader().read(vendors).image();
        FlashMap map = FlashMap.ofNumber(mapNumber).orElseThrow();
        FlashSettings settings = image.settings().orElseThrow();

        byte[] ours =
                new SlotImageWriter(slot, map, settings.mode(), settings.frequency()).write(program(image, map, slot));

        assertArrayEquals(vendors, ours);
    }

    @Test
    void refusesAProgramThatWasLinkedForTheOtherSlot() throws Exception {
        SlotImage image = (SlotImage) new ImageReader()
                .read(VendorFiles.bytes("at_v3.0.6_user1.1024.new.2.bin"))
                .image();
        SlotProgram program = program(image, FlashMap.MAP_2, Slot.USER1);
        SlotImageWriter writer = new SlotImageWriter(Slot.USER2, FlashMap.MAP_2, FlashMode.QIO, FlashFrequency.MHZ_40);
        FotaException refused = assertThrows(FotaException.class, () -> writer.write(program));
        assertEquals("program-other-place", refused.problem().code());
    }

    private static SlotProgram program(SlotImage image, FlashMap map, Slot slot) {
        Segment irom = new Segment(map.linkerScript(slot).origin(), image.irom());
        return new SlotProgram(image.entry(), irom, image.inner().segments());
    }
}
