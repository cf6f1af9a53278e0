// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Everything that bounds the image of one slot. Both slots take the same program, so the smaller area bounds both; the
 * vendor's linker script bounds irom0 besides (DOMAIN.md 2).
 *
 * <pre>{@code
 * SlotFit fit = layout.limits(Slot.USER1).orElseThrow().fit(ImageSize.of(file.length));
 * if (!fit.fits()) { … fit.excess() … fit.limit() … }
 * }</pre>
 *
 * @param slot the slot that the image is for
 * @param all the bounds; at least the slot's own area
 */
public record SlotLimits(Slot slot, List<SlotLimit> all) {
    public SlotLimits {
        all = List.copyOf(all);
    }

    /** The bounds that a map and an SDK set by themselves. */
    public static SlotLimits of(FlashMap map, Slot slot, SdkVersion sdk) {
        long own = map.usable(slot, sdk).size();
        long other = map.usable(slot.other(), sdk).size();
        List<SlotLimit> limits = new ArrayList<>();
        limits.add(new SlotLimit(SlotLimit.Bound.AREA, own, area(map, slot, sdk)));
        if (other < own) {
            limits.add(new SlotLimit(
                    SlotLimit.Bound.OTHER_AREA,
                    other,
                    area(map, slot.other(), sdk) + ", where the same program goes at the next update"));
        }
        LinkerScript script = map.linkerScript(slot);
        limits.add(new SlotLimit(
                SlotLimit.Bound.LINKER_SCRIPT, script.length(), "irom0 in the linker script " + script.name()));
        return new SlotLimits(slot, limits);
    }

    private static String area(FlashMap map, Slot slot, SdkVersion sdk) {
        boolean cut = map.usable(slot, sdk).size() < map.slot(slot).size();
        return "the area of " + slot.word() + (cut ? " before the RF calibration sector" : "");
    }

    /** How the image stands against the bound that is tightest for it. */
    public SlotFit fit(ImageSize image) {
        SlotLimit tightest = all.stream()
                .filter(limit -> limit.measured(image).isPresent())
                .min(Comparator.comparingLong(limit -> limit.free(image).orElseThrow()))
                .orElseThrow();
        return new SlotFit(tightest, tightest.measured(image).orElseThrow());
    }

    /** The largest file that the slot takes, whatever is in it: the tightest bound on the whole image. */
    public SlotLimit largestFile() {
        return all.stream()
                .filter(limit -> limit.bound() != SlotLimit.Bound.LINKER_SCRIPT)
                .min(Comparator.comparingLong(SlotLimit::bytes))
                .orElseThrow();
    }

    SlotLimits and(SlotLimit limit) {
        List<SlotLimit> more = new ArrayList<>(all);
        more.add(limit);
        return new SlotLimits(slot, more);
    }
}
