// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.Optional;

/** The chip's memories that a program is loaded into or runs from. */
public enum Memory {
    DATA_RAM("data RAM", 0x3FFE_8000L, 0x4000_0000L),
    INSTRUCTION_RAM("instruction RAM", 0x4010_0000L, 0x4011_0000L),
    FLASH("flash", 0x4020_0000L, 0x4030_0000L);

    private final String title;
    private final long start;
    private final long end;

    Memory(String title, long start, long end) {
        this.title = title;
        this.start = start;
        this.end = end;
    }

    public String title() {
        return title;
    }

    /** The first address. */
    public long start() {
        return start;
    }

    /** The address after the last. */
    public long end() {
        return end;
    }

    /** Whether code runs from here. */
    public boolean executable() {
        return this != DATA_RAM;
    }

    /** Whether all of these addresses lie here. */
    public boolean contains(long address, long size) {
        return start <= address && address <= end && size <= end - address;
    }

    public static Optional<Memory> at(long address) {
        for (Memory memory : values()) {
            if (memory.start <= address && address < memory.end) {
                return Optional.of(memory);
            }
        }
        return Optional.empty();
    }
}
