// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fotaide.firmware.finding.Repair;

/** A region has some bytes, and as many as fill whole sectors, since flash is erased by the sector. */
final class SizeRule implements LayoutRule {
    private static final int SECTOR = FlashSize.SECTOR;

    @Override
    public void check(Ground ground, Consumer<LayoutFault> faults) {
        List<Region> regions = ground.layout().regions();
        for (int index = 0; index < regions.size(); index++) {
            Region region = regions.get(index);
            LayoutPlace place = new LayoutPlace.OfRegion(index, LayoutPlace.Part.SIZE);
            if (!region.hasBytes()) {
                faults.accept(new LayoutFault(
                        LayoutCode.LAYOUT_SIZE,
                        place,
                        "Region " + region.title() + " has a size of " + region.size()
                                + " bytes. The smallest is one sector, 4 KB.",
                        oneSector(region, ground)));
            } else if (region.size() % SECTOR != 0) {
                faults.accept(new LayoutFault(
                        LayoutCode.LAYOUT_ALIGNMENT,
                        place,
                        "The size of region " + region.title() + ", " + ByteCount.text(region.size())
                                + ", is not a whole number of sectors of 4 KB. Flash is erased by the sector, so the"
                                + " rest of the last one is lost to anything else.",
                        rounded(region, ground)));
            }
        }
    }

    private static List<Repair> oneSector(Region region, Ground ground) {
        boolean clear = ground.clear(region, region.sized(SECTOR));
        return clear ? List.of(new Repair("Change the size to one sector, 4 KB", "4KB", false)) : List.of();
    }

    private static List<Repair> rounded(Region region, Ground ground) {
        List<Repair> repairs = new ArrayList<>();
        if (region.size() > ground.layout().size().bytes()) {
            return repairs;
        }
        long down = region.size() / SECTOR * SECTOR;
        long up = down + SECTOR;
        if (ground.canGrow(region, up)) {
            repairs.add(new Repair("Round the size up to " + ByteCount.text(up), new ByteCount(up).value(), true));
        } else if (down > 0) {
            repairs.add(
                    new Repair("Round the size down to " + ByteCount.text(down), new ByteCount(down).value(), false));
        }
        return repairs;
    }
}
