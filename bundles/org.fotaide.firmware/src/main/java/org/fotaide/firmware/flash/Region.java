// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A part of the flash that a project keeps for itself. It may be nonsense, as a file that is being typed is: a
 * {@link LayoutCheck} says so.
 *
 * @param name what the project calls it
 * @param offset its first byte; any number
 * @param size in bytes; any number
 */
public record Region(String name, long offset, long size) {
    private static final int LONGEST = 40;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final Pattern DEVICE_KEY = Pattern.compile("device[^a-z]*key", Pattern.CASE_INSENSITIVE);

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
        return DEVICE_KEY.matcher(name).find();
    }

    /** The part of it that lies in a flash, as something to draw or list; empty where none does. */
    public Optional<Area> areaIn(FlashSize flash) {
        long start = Math.max(0, offset);
        return touches(flash.extent())
                ? Optional.of(new Area(name, AreaKind.REGION, start, Math.min(flash.bytes(), end()) - start))
                : Optional.empty();
    }

    boolean touches(Extent extent) {
        return hasBytes() && offset < extent.end() && extent.offset() < end();
    }

    Region sized(long newSize) {
        return new Region(name, offset, newSize);
    }

    Region at(long newOffset) {
        return new Region(name, newOffset, size);
    }

    /** For people: {@code config (0x7C000 to 0x7CFFF)}. */
    String title() {
        return hasBytes() && offset >= 0
                ? shownName() + " (" + Address.text(offset) + " to " + Address.text(end() - 1) + ")"
                : shownName() + " (" + Address.text(offset) + ")";
    }

    /** The name as it stands in a sentence: in one line and of a bearable length. */
    String shownName() {
        if (name.isBlank()) {
            return "without a name";
        }
        String line = CONTROL.matcher(name).replaceAll("?");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
