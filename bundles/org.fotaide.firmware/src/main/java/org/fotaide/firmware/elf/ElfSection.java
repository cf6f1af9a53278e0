// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.elf;

import org.fotaide.firmware.bytes.Bytes;

/**
 * A section of a linked program.
 *
 * @param name for example {@code .irom0.text}
 * @param type SHT_…: 1 PROGBITS, 8 NOBITS, …
 * @param flags SHF_…: bit 0 write, bit 1 alloc, bit 2 executable
 * @param address where the chip sees it, 0 if it does not
 * @param size in bytes
 * @param content its bytes; empty if the file holds none, as for .bss
 */
public record ElfSection(String name, int type, long flags, long address, long size, Bytes content) {
    static final int SYMBOL_TABLE = 2;
    static final int NO_BITS = 8;
    private static final int ALLOCATED = 2;

    /** Whether the program has it in memory when it runs. */
    public boolean allocated() {
        return (flags & ALLOCATED) != 0;
    }

    /** Whether its bytes must be brought into the device. */
    public boolean loaded() {
        return allocated() && !content.isEmpty();
    }
}
