// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import java.util.Locale;

/**
 * A part of the flash that a project keeps for itself. It may be nonsense, as a file that is being typed is: a
 * {@link LayoutCheck} says so.
 *
 * @param name what the project calls it
 * @param offset its first byte; any number
 * @param size in bytes; any number
 */
public record Region(String name, long offset, long size) {
    /** The byte after the last; the largest number there is where the sum is larger still. */
    public long end() {
        return size > 0 && offset > Long.MAX_VALUE - size ? Long.MAX_VALUE : offset + size;
    }

    /** Whether it is some bytes at all, wherever they lie. */
    public boolean hasBytes() {
        return size > 0;
    }

    /**
     * Whether it is the key of the vendor's cloud by its name ({@code master_device_key}, {@code MasterDeviceKey.bin},
     * {@code device-key}): the region that is left behind inside user1 when a project moves to a larger flash (DOMAIN.md 2).
     */
    public boolean isMasterDeviceKey() {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").contains("devicekey");
    }

    boolean touches(Extent extent) {
        return hasBytes() && offset < extent.end() && extent.offset() < end();
    }

    Region at(long newOffset) {
        return new Region(name, newOffset, size);
    }

    /** For people: {@code config (0x7C000 to 0x7CFFF)}. */
    String title() {
        String shown = name.isBlank() ? "without a name" : name;
        return hasBytes() && offset >= 0
                ? shown + " (" + Address.text(offset) + " to " + Address.text(end() - 1) + ")"
                : shown + " (" + Address.text(offset) + ")";
    }
}
