// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

/** The value of a layout that a fault is about, which is also the value that its repairs replace. */
public sealed interface LayoutPlace {
    /** The choice of halves: {@code flash.map} in fota.yaml. */
    record TheMap() implements LayoutPlace {}

    /** The version of the boot loader: {@code flash.boot} in fota.yaml. */
    record Boot() implements LayoutPlace {}

    /**
     * One value of a region.
     *
     * @param index which region, in the project's order, from 0
     * @param part which of its values
     */
    record OfRegion(int index, Part part) implements LayoutPlace {}

    /** The image of a slot; it has no value in fota.yaml. */
    record Image(Slot slot) implements LayoutPlace {}

    /** The values of a region. */
    enum Part {
        NAME,
        OFFSET,
        SIZE
    }
}
