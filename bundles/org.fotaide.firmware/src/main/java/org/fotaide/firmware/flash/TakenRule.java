// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A region lies on nothing that the map gives to the boot loader, a slot or the SDK. */
final class TakenRule implements LayoutRule {
    @Override
    public void check(Ground ground, Consumer<LayoutFault> faults) {
        List<Region> regions = ground.layout().regions();
        for (int index = 0; index < regions.size(); index++) {
            Region region = regions.get(index);
            List<Area> taken = ground.taken(region);
            if (!taken.isEmpty()) {
                Relocation relocation = Relocation.of(index, ground);
                faults.accept(new LayoutFault(
                        LayoutCode.LAYOUT_OVERLAP,
                        relocation.place(),
                        message(region, taken, ground.layout()) + relocation.help(region, ground.layout()),
                        relocation.repairs()));
            }
        }
    }

    private static String message(Region region, List<Area> taken, Layout layout) {
        Optional<Area> slot = taken.stream()
                .filter(area -> area.kind() == AreaKind.USER1 || area.kind() == AreaKind.USER2)
                .findFirst();
        if (region.isMasterDeviceKey() && slot.isPresent() && layout.map().isPresent()) {
            return "Region " + region.title() + " lies inside " + slot.get().name()
                    + ", and the next update of that slot destroys the key. In the map "
                    + layout.map().get().halves() + " of " + layout.size() + " its place is "
                    + Address.text(layout.map().get().masterDeviceKey()) + ".";
        }
        return "Region " + region.title() + " lies on "
                + taken.stream().map(TakenRule::title).collect(Collectors.joining(", and on ")) + ".";
    }

    private static String title(Area area) {
        return area.name() + " (" + Address.text(area.offset()) + " to " + Address.text(area.end() - 1) + "; "
                + area.kind().reason() + ")";
    }
}
