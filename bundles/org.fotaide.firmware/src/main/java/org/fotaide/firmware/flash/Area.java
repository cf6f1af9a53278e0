// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

/**
 * A named part of the flash, ready to be printed or written as JSON.
 *
 * @param name what people call it; for a region its own name
 * @param kind what it is for
 * @param offset its first byte
 * @param size in bytes
 */
public record Area(String name, AreaKind kind, long offset, long size) {
    static Area of(AreaKind kind, Extent extent) {
        return new Area(kind.title(), kind, extent.offset(), extent.size());
    }

    public Extent extent() {
        return new Extent(offset, size);
    }

    /** The byte after the last. */
    public long end() {
        return offset + size;
    }
}
