// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import org.fotaide.firmware.bytes.Bytes;

/**
 * Bytes that a boot loader copies to an address.
 *
 * @param address where the chip sees the first of them
 * @param data the bytes; their number is a multiple of 4 in a good image
 */
public record Segment(long address, Bytes data) {
    /** In bytes. */
    static final int HEADER_LENGTH = 8;

    /** The address after the last byte. */
    public long end() {
        return address + data.length();
    }

    public boolean contains(long wanted) {
        return address <= wanted && wanted < end();
    }

    boolean overlaps(Segment other) {
        return address < other.end() && other.address < end();
    }
}
