// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * No two regions lie on each other. Sorted by offset and swept once, so that each region hears of those that began
 * before it, and many regions cost little more than few.
 */
final class OverlapRule implements LayoutRule {
    private static final int NAMED = 3;

    @Override
    public void check(Ground ground, Consumer<LayoutFault> faults) {
        List<Region> regions = ground.layout().regions();
        PriorityQueue<Integer> byEnd = new PriorityQueue<>(
                Comparator.comparingLong(index -> regions.get(index).end()));
        TreeSet<Integer> open = new TreeSet<>();
        for (int index : byOffset(regions)) {
            while (!byEnd.isEmpty()
                    && regions.get(byEnd.element()).end() <= regions.get(index).offset()) {
                open.remove(byEnd.remove());
            }
            if (!open.isEmpty()) {
                faults.accept(fault(index, open, ground));
            }
            open.add(index);
            byEnd.add(index);
        }
    }

    private static List<Integer> byOffset(List<Region> regions) {
        return IntStream.range(0, regions.size())
                .filter(index -> regions.get(index).hasBytes())
                .boxed()
                .sorted(Comparator.comparingLong(
                                (Integer index) -> regions.get(index).offset())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static LayoutFault fault(int index, SortedSet<Integer> open, Ground ground) {
        List<Region> regions = ground.layout().regions();
        Region region = regions.get(index);
        List<String> names = new ArrayList<>(open.stream()
                .limit(NAMED)
                .map(other -> "region " + regions.get(other).title())
                .toList());
        if (open.size() > NAMED) {
            names.add((open.size() - NAMED) + " more");
        }
        Relocation relocation = Relocation.of(index, ground);
        return new LayoutFault(
                LayoutCode.LAYOUT_OVERLAP,
                relocation.place(),
                "Region " + region.title() + " begins inside "
                        + names.stream().collect(Collectors.joining(", and inside "))
                        + ": what is written to one destroys the other." + relocation.help(region, ground.layout()),
                relocation.repairs());
    }
}
