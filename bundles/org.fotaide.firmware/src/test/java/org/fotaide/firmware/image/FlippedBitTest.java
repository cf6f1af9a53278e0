// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import static org.fotaide.firmware.image.Samples.flipped;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A flipped bit anywhere in a real image is found. */
class FlippedBitTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "boot_v1.2.bin",
                "boot_v1.6.bin",
                "boot_v1.7.bin",
                "blank.bin",
                "esp_init_data_default_v05.bin",
                "esp_init_data_default_v08.bin",
            })
    void everyByteOfTheVendorsSmallFiles(String name) {
        byte[] file = VendorFiles.bytes(name);
        List<Integer> unseen = new ArrayList<>();
        for (int at = 0; at < file.length; at++) {
            if (new ImageReader().read(flipped(file, at, at % 8)).faults().isEmpty()) {
                unseen.add(at);
            }
        }
        assertEquals(List.of(), unseen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"boot_v1.2.bin", "boot_v1.6.bin", "boot_v1.7.bin"})
    void everyBitOfTheBootLoadersHeaders(String name) {
        byte[] file = VendorFiles.bytes(name);
        for (int bit = 0; bit < 16 * 8; bit++) {
            assertNotEquals(
                    List.of(),
                    new ImageReader().read(flipped(file, bit / 8, bit % 8)).faults(),
                    "bit " + bit);
        }
    }

    /** Through the reader: all bits of the headers and the end, and a byte in every 4001. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "at_sdio_v3.0.6_user1.2048.new.5.bin",
                "at_v3.0.6_user1.1024.new.2.bin",
                "at_v3.0.6_user2.1024.new.2.bin",
                "at_v3.0.6_user1.2048.new.5.bin",
                "at_v3.0.6_user2.2048.new.5.bin",
            })
    void aSampleOfTheVendorsSlotImages(String name) {
        byte[] file = VendorFiles.bytes(name);
        int inner = 16 + Samples.buffer(file).getInt(12);
        TreeSet<Integer> places = new TreeSet<>();
        for (int at = 0; at < 16; at++) {
            places.addAll(List.of(at, inner + at, file.length - 1 - at));
        }
        for (int at = 0; at < file.length; at += 4001) {
            places.add(at);
        }
        for (int at : places) {
            int bit = at % 8;
            assertNotEquals(
                    List.of(), new ImageReader().read(flipped(file, at, bit)).faults(), at + "." + bit);
        }
    }

    /**
     * By arithmetic, all bits: a flipped bit changes the CRC by an amount that follows from its distance to the end alone, and
     * the vendor's way to store a CRC, which forgets one bit, must not hide any of these changes.
     */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "at_sdio_v3.0.6_user1.2048.new.5.bin",
                "at_v3.0.6_user1.1024.new.2.bin",
                "at_v3.0.6_user2.1024.new.2.bin",
                "at_v3.0.6_user1.2048.new.5.bin",
                "at_v3.0.6_user2.2048.new.5.bin",
            })
    void everyBitOfTheVendorsSlotImages(String name) {
        byte[] file = VendorFiles.bytes(name);
        int covered = file.length - 4;
        long good = crc(file, covered);
        long stored = SlotCrc.folded(good);
        int[] table = table();
        int[] changes = new int[8];
        for (int bit = 0; bit < 8; bit++) {
            changes[bit] = table[1 << bit];
        }
        for (int at = covered - 1; at >= 0; at--) {
            if (at % 50_021 == 0) {
                long direct = crc(flipped(file, at, 7), covered);
                assertEquals(direct, good ^ Integer.toUnsignedLong(changes[7]), "the arithmetic is right");
            }
            for (int bit = 0; bit < 8; bit++) {
                assertNotEquals(stored, SlotCrc.folded(good ^ Integer.toUnsignedLong(changes[bit])));
                changes[bit] = table[changes[bit] & 0xFF] ^ (changes[bit] >>> 8);
            }
        }
    }

    @Test
    void everyBitOfSmallImagesWithACrc() {
        for (byte[] file : List.of(Samples.slot(0, 1), Samples.rtos())) {
            assertEquals(List.of(), unseen(file));
        }
    }

    @Test
    void aSampleOfLargerImagesWithACrc() {
        for (byte[] file : List.of(Samples.oldSlot(1), Samples.arduino(), Samples.arduinoWithoutCrc(1, 2))) {
            for (int at = 0; at < file.length; at += at < 64 ? 1 : 37) {
                assertNotEquals(
                        List.of(),
                        new ImageReader().read(flipped(file, at, at % 8)).faults(),
                        "byte " + at);
            }
        }
    }

    /** A version 1 image has an XOR of its segments and no more: what stays unseen is exactly what describe() names. */
    @Test
    void onlySettingsAndAddressesOfAVersion1ImageStayUnseen() {
        byte[] file = Samples.plain(Samples.parts());
        List<Integer> settings = List.of(2, 3);
        List<Integer> entry = List.of(4, 5, 6, 7);
        TreeSet<Integer> unseen = new TreeSet<>();
        unseen(file).forEach(place -> unseen.add(Integer.parseInt(place.substring(0, place.indexOf('.')))));

        unseen.removeAll(settings);
        unseen.removeAll(entry);
        int second = 8 + 8 + 12;
        int third = second + 8 + 4;
        for (int address : List.of(8, second, third)) {
            unseen.removeAll(List.of(address, address + 1, address + 2, address + 3));
        }
        assertEquals(List.of(), List.copyOf(unseen));
    }

    /** The places whose flip leaves the reader without any fault. */
    private static List<String> unseen(byte[] file) {
        List<String> unseen = new ArrayList<>();
        for (int at = 0; at < file.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                if (new ImageReader().read(flipped(file, at, bit)).faults().isEmpty()) {
                    unseen.add(at + "." + bit);
                }
            }
        }
        return unseen;
    }

    private static int[] table() {
        int[] table = new int[256];
        for (int index = 0; index < table.length; index++) {
            int value = index;
            for (int bit = 0; bit < 8; bit++) {
                value = (value >>> 1) ^ ((value & 1) != 0 ? 0xEDB8_8320 : 0);
            }
            table[index] = value;
        }
        return table;
    }

    private static long crc(byte[] file, int length) {
        CRC32 crc = new CRC32();
        crc.update(file, 0, length);
        return crc.getValue();
    }
}
