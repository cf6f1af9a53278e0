// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.linker;

import org.fotaide.firmware.finding.Span;

/**
 * One entry of a MEMORY command: {@code irom0_0_seg : org = 0x40201010, len = 0x6B000}.
 *
 * @param name what it is called
 * @param place where the name stands
 * @param origin its first address
 * @param length in bytes
 */
record MemoryEntry(String name, Span place, LinkValue origin, LinkValue length) {
    /** The address behind its last byte, where that is known. */
    long end() {
        return origin.value() + length.value();
    }
}
