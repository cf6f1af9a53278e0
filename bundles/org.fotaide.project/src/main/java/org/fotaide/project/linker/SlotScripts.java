// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.linker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.project.check.Finding;
import org.fotaide.project.manifest.StatedFlash;

/**
 * The scripts for slots in one project. An SDK comes with scripts for every map, of which the build takes one for each slot,
 * so a script is only at fault where none of those for the same slot suits the project's map. Beside Arduino's scripts only
 * the vendor's names tell a slot: what else lies there links a boot loader.
 */
record SlotScripts(StatedFlash flash, List<LinkScript> scripts) {
    List<Finding> findings() {
        return flash.map().map(this::against).orElse(List.of());
    }

    private List<Finding> against(FlashMap map) {
        boolean arduino =
                scripts.stream().anyMatch(script -> ArduinoAreas.of(script).isPresent());
        List<SlotScript> ours = scripts.stream()
                .flatMap(script -> SlotScript.of(script, flash, map).stream())
                .filter(script -> !arduino || script.vendors().isPresent())
                .toList();
        Set<Optional<Slot>> suited = new HashSet<>();
        ours.stream().filter(script -> script.room().isPresent()).forEach(script -> suited.add(script.slot()));
        List<Finding> findings = new ArrayList<>();
        for (SlotScript script : ours) {
            if (script.room().isPresent()) {
                findings.addAll(script.suiting(script.room().get()));
            } else if (!anotherSuits(script, suited)) {
                findings.addAll(script.differing());
            }
        }
        return findings;
    }

    /** Whether another script may be taken instead: one for the same slot, or for any. */
    private static boolean anotherSuits(SlotScript script, Set<Optional<Slot>> suited) {
        return script.slot().isEmpty()
                ? !suited.isEmpty()
                : suited.contains(Optional.<Slot>empty()) || suited.contains(script.slot());
    }
}
