// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.linker;

import java.util.Arrays;
import java.util.List;
import org.fotaide.firmware.flash.Address;
import org.fotaide.firmware.flash.Extent;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Halves;
import org.fotaide.firmware.flash.LinkerScript;
import org.fotaide.firmware.flash.SdkVersion;
import org.fotaide.firmware.flash.Slot;

/**
 * The room that a slot has for irom0.
 *
 * @param map the division of the flash
 * @param sdk which sectors the SDK keeps for itself
 * @param form how the image begins
 * @param slot the slot
 */
record SlotRoom(FlashMap map, SdkVersion sdk, ImageForm form, Slot slot) {
    /** Those of the slots that are told, or of both. */
    static List<SlotRoom> all(FlashMap map, SdkVersion sdk, ImageForm form, List<Slot> slots) {
        List<Slot> meant = slots.isEmpty() ? List.of(Slot.values()) : slots;
        return meant.stream().map(slot -> new SlotRoom(map, sdk, form, slot)).toList();
    }

    /** Those that a script of the vendor's is for, whatever the size of the flash. */
    static List<SlotRoom> all(ScriptName.Vendors name) {
        FlashMap map = Arrays.stream(FlashMap.values())
                .filter(candidate -> candidate.halves() == name.halves())
                .findFirst()
                .orElseThrow();
        return all(
                map,
                SdkVersion.FIRST_WITH_1024,
                name.form(),
                name.slot().stream().toList());
    }

    /** Where the chip shows irom0 in its memory. */
    long origin() {
        return start() + form.header();
    }

    /** The first address that irom0 may not reach: both slots take the same program, so the smaller one counts. */
    long end() {
        return start()
                + Math.min(
                        map.usable(Slot.USER1, sdk).size(),
                        map.usable(Slot.USER2, sdk).size());
    }

    /** The most that the vendor's script lets in, so that what lies behind irom0 fits as well. */
    long usualLength() {
        return map.linkerScript(slot).length();
    }

    /** Where the slot lies in flash. */
    Extent flash() {
        return map.slot(slot);
    }

    /** For people: {@code 0x40281010 (user2)}. */
    String title() {
        return Address.text(origin()) + (shared() ? " (both slots)" : " (" + slot.word() + ")");
    }

    private long start() {
        return LinkerScript.FLASH_WINDOW
                + map.slot(shared() ? Slot.USER1 : slot).offset();
    }

    /** Boot loaders show either half of 1024 KB at the same addresses. */
    private boolean shared() {
        return map.halves() == Halves.KB_1024;
    }
}
