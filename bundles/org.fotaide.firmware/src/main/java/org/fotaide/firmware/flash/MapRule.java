// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.fotaide.firmware.finding.Repair;
import org.fotaide.firmware.finding.Severity;

/** The flash must be one that can be divided so, and the SDK one that knows the division. */
final class MapRule implements LayoutRule {
    @Override
    public void check(Ground ground, Consumer<LayoutFault> faults) {
        Layout layout = ground.layout();
        layout.halves().ifPresent(halves -> check(layout, halves, faults));
    }

    private static void check(Layout layout, Halves halves, Consumer<LayoutFault> faults) {
        Optional<SdkVersion> oldest = halves.oldestSdk();
        if (layout.map().isEmpty()) {
            faults.accept(fault(layout, halves, noSuchMap(layout, halves)));
        } else if (oldest.isPresent() && layout.sdk().olderThan(oldest.get())) {
            faults.accept(fault(
                    layout,
                    halves,
                    "The map " + halves + " needs SDK " + oldest.get() + " or later, and this is SDK " + layout.sdk()
                            + ". Choose another map or a newer SDK."));
        }
    }

    private static String noSuchMap(Layout layout, Halves halves) {
        String allowed = FlashMap.forSize(layout.size()).stream()
                .map(map -> map.halves().text())
                .collect(Collectors.joining(" or "));
        String reason = 2 * halves.bytes() > layout.size().bytes()
                ? "two halves of " + halves.kilobytes() + " KB do not fit into it"
                : "no SDK has such a map";
        return "A flash of " + layout.size() + " cannot be divided " + halves + ": " + reason + ". It can be " + allowed
                + ".";
    }

    private static LayoutFault fault(Layout layout, Halves chosen, String message) {
        List<Repair> repairs = FlashMap.forSize(layout.size()).stream()
                .map(FlashMap::halves)
                .filter(halves -> halves != chosen)
                .filter(halves ->
                        halves.oldestSdk().filter(layout.sdk()::olderThan).isEmpty())
                .map(halves -> new Choice(halves, errors(layout.withDivision(halves))))
                .sorted(Comparator.comparingLong(Choice::errors))
                .map(Choice::repair)
                .toList();
        return new LayoutFault(LayoutCode.LAYOUT_MAP, new LayoutPlace.TheMap(), message, repairs);
    }

    private static long errors(Layout layout) {
        return new LayoutCheck()
                .check(layout).stream()
                        .filter(fault -> fault.code().severity() == Severity.ERROR)
                        .count();
    }

    /** Another map, and how many errors the layout has with it. */
    private record Choice(Halves halves, long errors) {
        Repair repair() {
            String left = errors == 0
                    ? ""
                    : ", with which " + (errors == 1 ? "1 error is" : errors + " errors are") + " left";
            return new Repair("Change the map to " + halves + left, halves.text(), false);
        }
    }
}
