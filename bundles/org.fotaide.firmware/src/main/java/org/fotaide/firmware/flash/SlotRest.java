// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;

/**
 * The part of each slot that the known images leave free, which a project may use for itself (DOMAIN.md 2). Since the
 * same program goes into either slot, the largest known image counts for both.
 */
record SlotRest(Layout layout, FlashMap map) {
    /** The rest of a slot, from the first sector that no image touches; empty where no image is known or none is left. */
    Optional<Extent> of(Slot slot) {
        Extent usable = map.usable(slot, layout.sdk());
        return layout.largestImage()
                .map(bytes -> usable.offset() + roundUp(bytes))
                .filter(start -> start > usable.offset() && start < usable.end())
                .map(start -> Extent.between(start, usable.end()));
    }

    /** The slot in whose rest the region begins, so that no image of today reaches it. */
    Optional<Slot> holding(Region region) {
        return Arrays.stream(Slot.values())
                .filter(slot -> region.hasBytes()
                        && of(slot).filter(rest -> rest.contains(region.offset()))
                                .isPresent())
                .findFirst();
    }

    /** The map's own limits, and the first region in the rest of either slot. */
    SlotLimits limits(Slot slot) {
        SlotLimits limits = SlotLimits.of(map, slot, layout.sdk());
        Optional<SlotLimit> first = layout.regions().stream()
                .flatMap(region -> holding(region).map(holder -> limit(region, holder)).stream())
                .min(Comparator.comparingLong(SlotLimit::bytes));
        return first.map(limits::and).orElse(limits);
    }

    private SlotLimit limit(Region region, Slot holder) {
        return new SlotLimit(
                SlotLimit.Bound.REGION,
                region.offset() - map.slot(holder).offset(),
                "the region " + region.shownName() + " in the rest of " + holder.word());
    }

    private static long roundUp(long bytes) {
        return bytes > Long.MAX_VALUE - 2L * FlashSize.SECTOR
                ? Long.MAX_VALUE / 2
                : (bytes + FlashSize.SECTOR - 1) / FlashSize.SECTOR * FlashSize.SECTOR;
    }
}
