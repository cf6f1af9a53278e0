// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.flash;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.fotaide.firmware.flash.Address;
import org.fotaide.firmware.flash.Area;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.flash.SdkVersion;

/**
 * What lies at an address in each division of the flash, in Markdown, where no project says which one it is.
 *
 * @param address from the start of the flash; any number
 */
record AnyMapText(long address) {
    String markdown() {
        StringBuilder text = new StringBuilder("**" + Address.text(address) + "** in flash");
        Map<String, String> areas = areas();
        if (areas.isEmpty()) {
            return text.append("\n\n- No flash that the SDK knows reaches so far.\n")
                    .toString();
        }
        text.append(", sector ").append(address / FlashSize.SECTOR).append("\n\n");
        areas.forEach((area, maps) ->
                text.append("- ").append(area).append(" in ").append(maps).append('\n'));
        return text.append("\nWhere a fota.yaml states the flash, this tells which of them it is.\n")
                .toString();
    }

    /** The parts that hold it, each with the divisions in which they do. */
    private Map<String, String> areas() {
        return Arrays.stream(FlashMap.values())
                .filter(map -> map.size().extent().contains(address))
                .collect(Collectors.groupingBy(
                        this::area, LinkedHashMap::new, Collectors.mapping(FlashMap::title, Collectors.joining(", "))));
    }

    private String area(FlashMap map) {
        List<Area> areas = map.areas(SdkVersion.ASSUMED);
        return areas.stream()
                .filter(area -> area.extent().contains(address))
                .map(area -> "**" + area.name() + "** (" + Address.text(area.offset()) + " to "
                        + Address.text(area.end() - 1) + ")")
                .findFirst()
                .orElseThrow();
    }
}
