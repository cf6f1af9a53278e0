// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.layout;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.fotaide.firmware.flash.Address;
import org.fotaide.firmware.flash.Area;
import org.fotaide.firmware.flash.AreaKind;
import org.fotaide.firmware.flash.ByteCount;
import org.fotaide.firmware.flash.Extent;
import org.fotaide.firmware.flash.Layout;

/** What is told of a part of the flash by itself. */
record AreaWords(Area area) {
    String place() {
        return area.name() + ": " + Address.text(area.offset()) + " to " + Address.text(area.end() - 1) + ", "
                + ByteCount.text(area.size());
    }

    String use() {
        String reason = area.kind().reason();
        if (area.kind() == AreaKind.REGION) {
            return "A region of the project: " + reason + ".";
        }
        String sentence = reason.substring(0, 1).toUpperCase(Locale.ROOT) + reason.substring(1);
        return sentence + (area.kind().free() ? "; regions of the project may lie in it." : ".");
    }

    /** How much of it no region takes. */
    String free(Layout layout) {
        List<Extent> regions = layout.regions().stream()
                .flatMap(region -> region.areaIn(layout.size()).stream())
                .map(Area::extent)
                .filter(area.extent()::overlaps)
                .sorted(Comparator.comparingLong(Extent::offset))
                .toList();
        long free = 0;
        long done = area.offset();
        for (Extent region : regions) {
            free += Math.max(0, region.offset() - done);
            done = Math.max(done, region.end());
        }
        free += Math.max(0, area.end() - done);
        return free == 0 ? "Regions take all of it." : ByteCount.text(free) + " of it are free.";
    }
}
