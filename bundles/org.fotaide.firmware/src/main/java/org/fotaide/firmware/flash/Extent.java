// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

/**
 * A run of bytes in flash.
 *
 * @param offset the first byte, from the start of the flash
 * @param size in bytes
 */
public record Extent(long offset, long size) {
    public Extent {
        if (offset < 0 || size < 0) {
            throw new IllegalArgumentException("not an extent: " + offset + " + " + size);
        }
    }

    /** The extent from one byte up to, not including, another. */
    public static Extent between(long start, long end) {
        return new Extent(start, end - start);
    }

    /** The byte after the last. */
    public long end() {
        return offset + size;
    }

    public boolean overlaps(Extent other) {
        return offset < other.end() && other.offset < end();
    }

    public boolean contains(Extent other) {
        return offset <= other.offset && other.end() <= end();
    }

    public boolean contains(long address) {
        return offset <= address && address < end();
    }
}
