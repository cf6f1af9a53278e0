// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.linker;

import java.util.ArrayList;
import java.util.List;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.manifest.StatedFlash;

/** Arduino's scripts in one project. Where several lie, one of them is taken; if any suits the flash, all is well. */
record SketchScripts(StatedFlash flash, List<LinkScript> scripts) {
    List<Finding> findings() {
        List<ArduinoAreas> sized = scripts.stream()
                .flatMap(script -> ArduinoAreas.of(script).stream())
                .filter(areas -> areas.flash().isPresent())
                .toList();
        List<Finding> findings = new ArrayList<>();
        flash.size()
                .filter(told -> sized.stream().noneMatch(areas -> areas.flash().orElseThrow() == told))
                .ifPresent(told -> sized.forEach(areas -> findings.addAll(other(areas, told))));
        return findings;
    }

    private List<Finding> other(ArduinoAreas areas, FlashSize told) {
        FlashSize linked = areas.flash().orElseThrow();
        LinkFindings findings = new LinkFindings(areas.script().document());
        List<Fix> fixes = flash.map().flatMap(map -> FlashMap.of(linked, map.halves())).flatMap(flash::become).stream()
                .toList();
        areas.eeprom()
                .or(areas::filesEnd)
                .or(() -> areas.sketch().map(MemoryEntry::length))
                .ifPresent(end -> findings.add(
                        LinkerCode.LINKER_FLASH,
                        end,
                        "This script is for a flash of " + linked + ", but fota.yaml's has " + told
                                + ". File system and settings then lie where the flash has none, or where an update writes.",
                        fixes,
                        flash.related("size", "fota.yaml says " + told)));
        return findings.list();
    }
}
