// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import java.util.Comparator;

/** The value of a layout that a fault is about, which is also the value that its repairs replace. */
public sealed interface LayoutPlace {
    /** The order in which people read a layout: map, boot loader, regions in the project's order, images. */
    Comparator<LayoutPlace> ORDER =
            Comparator.comparingInt(LayoutPlace::chapter).thenComparingInt(LayoutPlace::verse);

    /** Which sort of value it is, as a place in the order. */
    int chapter();

    /** Which one of its sort it is, as a place in the order. */
    default int verse() {
        return 0;
    }

    /** The choice of halves: {@code flash.map} in fota.yaml. */
    record TheMap() implements LayoutPlace {
        @Override
        public int chapter() {
            return 0;
        }
    }

    /** The version of the boot loader: {@code flash.boot} in fota.yaml. */
    record Boot() implements LayoutPlace {
        @Override
        public int chapter() {
            return 1;
        }
    }

    /**
     * One value of a region.
     *
     * @param index which region, in the project's order, from 0
     * @param part which of its values
     */
    record OfRegion(int index, Part part) implements LayoutPlace {
        @Override
        public int chapter() {
            return 2;
        }

        @Override
        public int verse() {
            return index;
        }
    }

    /** The image of a slot; it has no value in fota.yaml. */
    record Image(Slot slot) implements LayoutPlace {
        @Override
        public int chapter() {
            return 3;
        }

        @Override
        public int verse() {
            return slot.number();
        }
    }

    /** The values of a region. */
    enum Part {
        NAME,
        OFFSET,
        SIZE
    }
}
