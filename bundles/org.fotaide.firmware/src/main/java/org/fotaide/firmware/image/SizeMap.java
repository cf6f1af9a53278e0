// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.Optional;
import org.fotaide.firmware.flash.Slot;

/** Flash size and its division: the high half of byte 3 of an image's header, SPI_SIZE_MAP (PROTOCOLS.md 6.1). */
public enum SizeMap {
    MAP_0(0, "512 KB", 512, 256),
    MAP_1(1, "256 KB", 256, 256),
    MAP_2(2, "1 MB", 1024, 512),
    MAP_3(3, "2 MB", 2048, 512),
    MAP_4(4, "4 MB", 4096, 512),
    MAP_5(5, "2 MB", 2048, 1024),
    MAP_6(6, "4 MB", 4096, 1024),
    MAP_7(7, "4 MB", 4096, 2048),
    MAP_8(8, "8 MB", 8192, 1024),
    MAP_9(9, "16 MB", 16384, 1024);

    /** Where the chip sees the first byte of the mapped megabyte of its flash. */
    private static final long FLASH_WINDOW = 0x4020_0000L;

    private static final int MAPPED_KILOBYTES = 1024;
    private static final int SLOT_OFFSET = 0x1000;

    private final int number;
    private final String size;
    private final int flashKilobytes;
    private final int halfKilobytes;

    SizeMap(int number, String size, int flashKilobytes, int halfKilobytes) {
        this.number = number;
        this.size = size;
        this.flashKilobytes = flashKilobytes;
        this.halfKilobytes = halfKilobytes;
    }

    /** SPI_SIZE_MAP, 0..9. */
    public int number() {
        return number;
    }

    /** The size of the flash in bytes. */
    public long flashBytes() {
        return flashKilobytes * 1024L;
    }

    /** The size of what a slot may lie in, in bytes. */
    public long halfBytes() {
        return halfKilobytes * 1024L;
    }

    /** Whether the flash has two halves, and the vendor's boot loader knows them: not so for maps 1 and 7. */
    public boolean twoSlots() {
        return this != MAP_1 && this != MAP_7;
    }

    /**
     * Where the chip sees the first byte of a slot. With halves of 1 MB each slot is mapped to the same place when it runs,
     * so both have one address.
     */
    public long slotAddress(Slot slot) {
        boolean mappedApart = halfKilobytes < MAPPED_KILOBYTES;
        long half = slot == Slot.USER2 && mappedApart ? halfBytes() : 0;
        return FLASH_WINDOW + half + SLOT_OFFSET;
    }

    public static Optional<SizeMap> of(int number) {
        for (SizeMap map : values()) {
            if (map.number == number) {
                return Optional.of(map);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        String halves = this == MAP_1 ? "" : " (" + halfKilobytes + "+" + halfKilobytes + ")";
        return size + halves;
    }
}
