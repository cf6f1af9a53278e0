// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.elf;

/**
 * A symbol of a linked program.
 *
 * @param name for example {@code _bss_start}
 * @param value its address
 * @param size of what it names, in bytes, 0 if unknown
 */
public record ElfSymbol(String name, long value, long size) {}
