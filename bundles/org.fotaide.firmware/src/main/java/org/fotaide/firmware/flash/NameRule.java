// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.fotaide.firmware.finding.Repair;

/** Every region has a name of its own. */
final class NameRule implements LayoutRule {
    @Override
    public void check(Ground ground, Consumer<LayoutFault> faults) {
        List<Region> regions = ground.layout().regions();
        Names names = new Names(regions);
        Map<String, Region> first = new HashMap<>();
        for (int index = 0; index < regions.size(); index++) {
            Region region = regions.get(index);
            Region earlier = first.putIfAbsent(region.name(), region);
            if (region.name().isBlank()) {
                faults.accept(fault(index, "A region needs a name.", names.free("region")));
            } else if (earlier != null) {
                faults.accept(fault(
                        index,
                        "Two regions are called " + region.shownName() + "; the first one lies at "
                                + Address.text(earlier.offset()) + ". Give each a name of its own.",
                        names.free(region.name())));
            }
        }
    }

    private static LayoutFault fault(int index, String message, String name) {
        return new LayoutFault(
                LayoutCode.LAYOUT_NAME,
                new LayoutPlace.OfRegion(index, LayoutPlace.Part.NAME),
                message,
                List.of(new Repair("Change the name to " + new Region(name, 0, 0).shownName(), name, false)));
    }

    /** Makes names that no region has, each one once. */
    private static final class Names {
        private final Set<String> used = new HashSet<>();
        private final Map<String, Integer> last = new HashMap<>();

        Names(List<Region> regions) {
            regions.forEach(region -> used.add(region.name()));
        }

        String free(String base) {
            String name;
            do {
                name = base + "_" + last.merge(base, 1, Integer::sum);
            } while (!used.add(name));
            return name;
        }
    }
}
