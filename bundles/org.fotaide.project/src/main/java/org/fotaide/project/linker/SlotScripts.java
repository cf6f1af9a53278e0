// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.linker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fotaide.firmware.flash.Extent;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.LinkerScript;
import org.fotaide.project.check.Finding;
import org.fotaide.project.check.Fix;
import org.fotaide.project.check.Related;
import org.fotaide.project.manifest.StatedFlash;

/**
 * The scripts for slots in one project. An SDK comes with scripts for every map, of which the build takes one for each slot,
 * so a script is only at fault where none of those for the same slot suits the project's map. Beside Arduino's scripts only
 * the vendor's names tell a slot: what else lies there links a boot loader.
 */
record SlotScripts(StatedFlash flash, List<LinkScript> scripts) {
    /** What the chip can show of a flash of 16 MB. */
    private static final Extent WINDOW = new Extent(LinkerScript.FLASH_WINDOW, 16L << 20);

    List<Finding> findings() {
        return flash.map().map(this::against).orElse(List.of());
    }

    private List<Finding> against(FlashMap map) {
        List<LinkScript> ours = scripts.stream().filter(this::concerns).toList();
        List<Finding> findings = new ArrayList<>();
        for (LinkScript script : ours) {
            Optional<SlotRoom> room = room(script, map);
            LinkFindings found = new LinkFindings(script.document());
            if (room.isPresent()) {
                if (script.name() instanceof ScriptName.Own) {
                    new IromLength(script.irom().orElseThrow(), room.get()).check(found, related(map));
                }
            } else if (ours.stream().noneMatch(other -> instead(other, script, map))) {
                add(script, map, found);
            }
            findings.addAll(found.list());
        }
        return findings;
    }

    /** Whether it links a program of this chip for a slot; what differs from its own name is told already. */
    private boolean concerns(LinkScript script) {
        Optional<LinkValue> origin =
                script.irom().map(MemoryEntry::origin).filter(value -> value.known() && WINDOW.contains(value.value()));
        if (origin.isEmpty() || ArduinoAreas.of(script).isPresent()) {
            return false;
        }
        if (!(script.name() instanceof ScriptName.Vendors name)) {
            return scripts.stream().noneMatch(other -> ArduinoAreas.of(other).isPresent());
        }
        return SlotRoom.all(name).stream()
                .anyMatch(room -> room.origin() == origin.get().value());
    }

    /** The slot that a script suits. */
    private Optional<SlotRoom> room(LinkScript script, FlashMap map) {
        if (script.name() instanceof ScriptName.Vendors name
                && (name.halves() != map.halves() || name.form() != ImageForm.NEW)) {
            return Optional.empty();
        }
        long origin = script.irom().orElseThrow().origin().value();
        return rooms(script, map).stream()
                .filter(room -> room.origin() == origin)
                .findFirst();
    }

    private List<SlotRoom> rooms(LinkScript script, FlashMap map) {
        return SlotRoom.all(
                map, flash.sdk(), ImageForm.NEW, script.name().slot().stream().toList());
    }

    /** Whether another script suits the map and may be taken instead. */
    private boolean instead(LinkScript other, LinkScript script, FlashMap map) {
        return room(other, map)
                .filter(room -> other.name().slot().isEmpty()
                        || script.name().slot().isEmpty()
                        || other.name().slot().equals(script.name().slot()))
                .isPresent();
    }

    private void add(LinkScript script, FlashMap map, LinkFindings findings) {
        LinkValue origin = script.irom().orElseThrow().origin();
        if (script.name() instanceof ScriptName.Vendors name) {
            findings.add(
                    LinkerCode.LINKER_MAP,
                    origin,
                    "This script is for " + title(name) + ", but fota.yaml's flash is " + map.title()
                            + ". The SDK's script for it is " + wanted(script, map) + ".",
                    become(name, map),
                    related(map));
            return;
        }
        findings.add(
                LinkerCode.LINKER_ORIGIN,
                origin,
                "In the map " + map.title() + " irom0 is linked for "
                        + rooms(script, map).stream()
                                .map(SlotRoom::title)
                                .distinct()
                                .collect(Collectors.joining(" or "))
                        + ". The boot loader starts the image of a slot at one place only; linked for another one it crashes"
                        + " at once.",
                rooms(script, map).stream()
                        .map(SlotRoom::origin)
                        .distinct()
                        .map(address -> findings.to(origin, address))
                        .toList(),
                related(map));
    }

    private static String title(ScriptName.Vendors name) {
        return name.form() == ImageForm.OLD
                ? "boot loader 1.1"
                : "halves of " + name.halves().kilobytes() + " KB";
    }

    private String wanted(LinkScript script, FlashMap map) {
        return rooms(script, map).stream()
                .map(room -> map.linkerScript(room.slot()).name())
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    private List<Fix> become(ScriptName.Vendors name, FlashMap map) {
        return name.form() == ImageForm.OLD
                ? List.of()
                : FlashMap.of(map.size(), name.halves()).flatMap(flash::become).stream()
                        .toList();
    }

    private Optional<Related> related(FlashMap map) {
        return flash.relatedMap("fota.yaml says " + map.title());
    }
}
