// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import java.util.List;
import java.util.function.Consumer;

/** A region lies in the flash from its first byte to its last. */
final class OutsideRule implements LayoutRule {
    @Override
    public void check(Ground ground, Consumer<LayoutFault> faults) {
        List<Region> regions = ground.layout().regions();
        for (int index = 0; index < regions.size(); index++) {
            Region region = regions.get(index);
            if (!ground.inFlash(region)) {
                Relocation relocation = Relocation.of(index, ground);
                faults.accept(new LayoutFault(
                        LayoutCode.LAYOUT_OUTSIDE_FLASH,
                        relocation.place(),
                        message(region, ground.layout().size()) + relocation.help(region, ground.layout()),
                        relocation.repairs()));
            }
        }
    }

    private static String message(Region region, FlashSize size) {
        String flash = "a flash of " + size + ", which ends at " + Address.text(size.bytes() - 1);
        if (region.offset() < 0) {
            return "Region " + region.title() + " begins before the flash, whose first byte is 0x0.";
        }
        if (region.offset() >= size.bytes()) {
            return "Region " + region.title() + " begins after " + flash + ".";
        }
        return "Region " + region.title() + " reaches " + ByteCount.text(region.end() - size.bytes())
                + " past the end of " + flash + ".";
    }
}
