// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.linker;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fotaide.firmware.flash.Extent;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.LinkerScript;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.check.Related;
import org.fotaide.project.manifest.StatedFlash;

/** A script that links a program of this chip for a slot, and the map of the project that it belongs to. */
record SlotScript(LinkScript script, MemoryEntry irom, StatedFlash flash, FlashMap map) {
    /** What the chip can show of a flash of 16 MB. */
    private static final Extent WINDOW = new Extent(LinkerScript.FLASH_WINDOW, 16L << 20);

    /** Empty for other programs, and for what differs from its own name, which is told already. */
    static Optional<SlotScript> of(LinkScript script, StatedFlash flash, FlashMap map) {
        return script.irom()
                .filter(irom ->
                        irom.origin().known() && WINDOW.contains(irom.origin().value()))
                .filter(irom -> ArduinoAreas.of(script).isEmpty())
                .map(irom -> new SlotScript(script, irom, flash, map))
                .filter(found -> found.vendors()
                        .map(name -> found.linkedFor(SlotRoom.all(name)).isPresent())
                        .orElse(true));
    }

    /** What a name of the vendor's says. */
    Optional<ScriptName.Vendors> vendors() {
        return script.name() instanceof ScriptName.Vendors name ? Optional.of(name) : Optional.empty();
    }

    /** The slot that its name says. */
    Optional<Slot> slot() {
        return script.name().slot();
    }

    /** The slot of the map that it suits. */
    Optional<SlotRoom> room() {
        boolean other = vendors()
                .filter(name -> name.halves() != map.halves() || name.form() != ImageForm.NEW)
                .isPresent();
        return other ? Optional.empty() : linkedFor(rooms());
    }

    /** What is wrong with it though it suits the map; how much a script of the vendor's takes is told already. */
    List<Finding> suiting(SlotRoom room) {
        LinkFindings findings = new LinkFindings(script.document());
        if (vendors().isEmpty()) {
            new IromLength(irom, room).check(findings, related());
        }
        return findings.list();
    }

    /** That it does not suit the map. */
    List<Finding> differing() {
        LinkFindings findings = new LinkFindings(script.document());
        vendors().ifPresentOrElse(name -> otherMap(name, findings), () -> otherOrigin(findings));
        return findings.list();
    }

    private void otherMap(ScriptName.Vendors name, LinkFindings findings) {
        boolean old = name.form() == ImageForm.OLD;
        String wanted = rooms().stream()
                .map(room -> map.linkerScript(room.slot()).name())
                .distinct()
                .collect(Collectors.joining(" or "));
        List<Fix> fixes = FlashMap.of(map.size(), name.halves()).filter(other -> !old).flatMap(flash::become).stream()
                .toList();
        findings.add(
                LinkerCode.LINKER_MAP,
                irom.origin(),
                "This script is for "
                        + (old
                                ? "boot loader 1.1"
                                : "halves of " + name.halves().kilobytes() + " KB")
                        + ", but fota.yaml's flash is " + map.title() + ". The SDK's script for it is " + wanted + ".",
                fixes,
                related());
    }

    private void otherOrigin(LinkFindings findings) {
        findings.add(
                LinkerCode.LINKER_ORIGIN,
                irom.origin(),
                "In the map " + map.title() + " irom0 is linked for "
                        + rooms().stream().map(SlotRoom::title).distinct().collect(Collectors.joining(" or "))
                        + ". The boot loader starts the image of a slot at one place only; linked for another one it crashes"
                        + " at once.",
                rooms().stream()
                        .map(SlotRoom::origin)
                        .distinct()
                        .map(address -> findings.to(irom.origin(), address))
                        .toList(),
                related());
    }

    private Optional<SlotRoom> linkedFor(List<SlotRoom> rooms) {
        return rooms.stream()
                .filter(room -> room.origin() == irom.origin().value())
                .findFirst();
    }

    private List<SlotRoom> rooms() {
        return SlotRoom.all(map, flash.sdk(), ImageForm.NEW, slot().stream().toList());
    }

    private Optional<Related> related() {
        return flash.relatedMap("fota.yaml says " + map.title());
    }
}
