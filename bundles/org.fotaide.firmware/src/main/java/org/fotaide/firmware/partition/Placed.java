// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import org.fotaide.firmware.flash.Address;

/**
 * Where the tool puts a partition.
 *
 * @param offset in flash, in bytes; may be anything that a row says
 * @param size in bytes; negative where a partition would end before it begins
 */
record Placed(long offset, long size) {
    long end() {
        return offset + size;
    }

    boolean overlaps(Placed other) {
        return offset < other.end() && other.offset < end();
    }

    /** For people: {@code 0x10000 to 0x80000}. */
    String text() {
        return Address.text(offset) + " to " + Address.text(end());
    }
}
