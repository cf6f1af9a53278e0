// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fotaide.firmware.finding.Repair;

/** A region begins with a sector. */
final class OffsetRule implements LayoutRule {
    private static final int SECTOR = FlashSize.SECTOR;

    @Override
    public void check(Ground ground, Consumer<LayoutFault> faults) {
        List<Region> regions = ground.layout().regions();
        for (int index = 0; index < regions.size(); index++) {
            Region region = regions.get(index);
            if (region.offset() % SECTOR != 0) {
                faults.accept(new LayoutFault(
                        LayoutCode.LAYOUT_ALIGNMENT,
                        new LayoutPlace.OfRegion(index, LayoutPlace.Part.OFFSET),
                        "Region " + region.title() + " does not begin with a sector: its offset must be a multiple of"
                                + " 0x1000. Flash is erased by the sector, so it would share its first one.",
                        repairs(region, ground)));
            }
        }
    }

    private static List<Repair> repairs(Region region, Ground ground) {
        List<Repair> repairs = new ArrayList<>();
        if (region.offset() > 0 && region.offset() < ground.layout().size().bytes()) {
            long down = region.offset() / SECTOR * SECTOR;
            add(repairs, "down", region, down, ground);
            add(repairs, "up", region, down + SECTOR, ground);
        }
        return repairs.isEmpty() ? Relocation.moves(region, ground) : repairs;
    }

    private static void add(List<Repair> repairs, String way, Region region, long offset, Ground ground) {
        if (ground.clear(region, region.at(offset))) {
            String text = Address.text(offset);
            repairs.add(new Repair("Round the offset " + way + " to " + text, text, false));
        }
    }
}
