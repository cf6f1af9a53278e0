// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Finds every fault of a layout: those of the map first, then those of each region in the project's order, then those of
 * the images. Takes any layout, however absurd.
 *
 * <pre>{@code
 * List<LayoutFault> faults = new LayoutCheck().check(layout);
 * }</pre>
 */
public final class LayoutCheck {
    private static final List<LayoutRule> RULES = List.of(
            new MapRule(),
            new BootRule(),
            new NameRule(),
            new OffsetRule(),
            new SizeRule(),
            new OutsideRule(),
            new TakenRule(),
            new OverlapRule(),
            new SlotRestRule(),
            new ImageRule());

    public List<LayoutFault> check(Layout layout) {
        Ground ground = new Ground(layout);
        List<LayoutFault> faults = new ArrayList<>();
        RULES.forEach(rule -> rule.check(ground, faults::add));
        faults.sort(Comparator.comparing(LayoutFault::place, LayoutPlace.ORDER));
        return List.copyOf(faults);
    }
}
