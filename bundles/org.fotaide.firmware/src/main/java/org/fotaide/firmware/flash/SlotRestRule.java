// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import java.util.List;
import java.util.function.Consumer;

/** Tells what it costs to keep a region in the part of a slot that the images leave free today. */
final class SlotRestRule implements LayoutRule {
    @Override
    public void check(Ground ground, Consumer<LayoutFault> faults) {
        List<Region> regions = ground.layout().regions();
        for (int index = 0; index < regions.size(); index++) {
            Region region = regions.get(index);
            LayoutPlace place = new LayoutPlace.OfRegion(index, LayoutPlace.Part.OFFSET);
            ground.inRest(region)
                    .ifPresent(slot -> faults.accept(new LayoutFault(
                            LayoutCode.LAYOUT_SLOT_REST,
                            place,
                            "Region " + region.title() + " begins in the part of " + slot.word()
                                    + " that the images leave free. As long as it does, no image may have more than "
                                    + room(region, slot, ground) + " bytes.",
                            List.of())));
        }
    }

    private static long room(Region region, Slot slot, Ground ground) {
        return region.offset() - ground.layout().map().orElseThrow().slot(slot).offset();
    }
}
