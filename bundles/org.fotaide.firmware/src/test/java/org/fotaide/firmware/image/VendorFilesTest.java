// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.flash.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VendorFilesTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "at_sdio_v3.0.6_user1.2048.new.5.bin, USER1, 5, 40201010, 417008, 40100004, 6b4a34b2",
        "at_v3.0.6_user1.1024.new.2.bin,      USER1, 2, 40201010, 353760, 40102dc0, 74a62bb4",
        "at_v3.0.6_user2.1024.new.2.bin,      USER2, 2, 40281010, 353760, 40102dc0, 70dfaeb4",
        "at_v3.0.6_user1.2048.new.5.bin,      USER1, 5, 40201010, 401184, 40102dc0, 50588b60",
        "at_v3.0.6_user2.2048.new.5.bin,      USER2, 5, 40201010, 401184, 40102dc0, 7de458e3",
    })
    void slotImagesVerify(String name, Slot slot, int map, String linked, int irom, String entry, String crc) {
        ImageReading reading = new ImageReader().read(VendorFiles.bytes(name));

        assertEquals(List.of(), reading.faults());
        SlotImage image = (SlotImage) reading.image();
        assertEquals(Optional.of(slot), image.slot());
        assertEquals(map, image.settings().orElseThrow().map().number());
        assertEquals(Optional.of(Long.parseLong(linked, 16)), image.linkedAt());
        assertEquals(irom, image.irom().length());
        assertEquals(Long.parseLong(entry, 16), image.entry());
        assertEquals(Long.parseLong(crc, 16), image.crc());
        assertEquals(3, image.inner().segments().size());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "boot_v1.2.bin, 1.2",
        "boot_v1.6.bin, 1.6",
        "boot_v1.7.bin, 1.7(5d6f877)",
    })
    void bootLoadersVerify(String name, String version) {
        ImageReading reading = new ImageReader().read(VendorFiles.bytes(name));

        assertEquals(List.of(), reading.faults());
        BootLoaderImage image = (BootLoaderImage) reading.image();
        assertEquals(version, image.version());
        assertEquals(Optional.of(name), image.known());
    }

    @Test
    void allOfThemAreRecognisedWithoutFault() {
        for (String name : VendorFiles.names()) {
            assertEquals(
                    List.of(), new ImageReader().read(VendorFiles.bytes(name)).faults(), name);
        }
    }

    @Test
    void areFoundCutAnywhere() {
        for (String name : VendorFiles.names()) {
            byte[] file = VendorFiles.bytes(name);
            for (int length = 0; length < file.length && !name.equals("blank.bin"); length += 1 + file.length / 512) {
                boolean sound =
                        new ImageReader().read(Arrays.copyOf(file, length)).sound();
                assertFalse(sound, name + " cut to " + length);
            }
        }
    }
}
