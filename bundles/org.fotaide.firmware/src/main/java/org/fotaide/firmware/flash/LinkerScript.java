// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

/**
 * The vendor's linker script for one slot of a map (PROTOCOLS.md 6.3).
 *
 * @param name its file in the SDK's {@code ld} directory
 * @param origin the address at which the program sees its code in flash (irom0)
 * @param length the most that irom0 may hold, in bytes
 */
public record LinkerScript(String name, long origin, long length) {
    /** Where the chip shows the flash in its memory. */
    public static final long FLASH_WINDOW = 0x4020_0000L;
}
