// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.linker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.flash.LinkerScript;

/**
 * What a script of Arduino's puts into the flash: the sketch behind eboot's sector, the file system, the EEPROM's sector
 * (PROTOCOLS.md 6.5; tools/sdk/ld of esp8266/Arduino).
 *
 * @param size the flash that it is for, as its name says it
 */
record ArduinoAreas(LinkScript script, Optional<FlashSize> size) {
    static final String FS_START = "_FS_start";
    static final String FS_END = "_FS_end";

    private static final String FS_BLOCK = "_FS_block";
    private static final String EEPROM = "_EEPROM_start";
    private static final long SECTOR = FlashSize.SECTOR;

    /** Behind the EEPROM's sector: one for the radio's calibration, three for the SDK's settings. */
    private static final long SYSTEM = 4 * SECTOR;

    static Optional<ArduinoAreas> of(LinkScript script) {
        if (script.name() instanceof ScriptName.Arduinos name) {
            return Optional.of(new ArduinoAreas(script, name.size()));
        }
        boolean told =
                script.symbol(FS_START).isPresent() && script.symbol(FS_END).isPresent();
        return told && script.name() instanceof ScriptName.Own
                ? Optional.of(new ArduinoAreas(script, Optional.empty()))
                : Optional.empty();
    }

    Optional<MemoryEntry> sketch() {
        return script.irom().filter(irom -> irom.origin().known());
    }

    Optional<LinkValue> filesStart() {
        return known(FS_START);
    }

    Optional<LinkValue> filesEnd() {
        return known(FS_END);
    }

    Optional<LinkValue> eeprom() {
        return known(EEPROM);
    }

    /** What a file system is made of: blocks, each of some sectors. */
    long block() {
        return known(FS_BLOCK)
                .map(LinkValue::value)
                .filter(block -> block > 0 && block % SECTOR == 0)
                .orElse(SECTOR);
    }

    /** Where the EEPROM's sector is in the flash that the name tells. */
    Optional<Long> lastEeprom() {
        return systemStart().map(start -> start - SECTOR);
    }

    /** Where the SDK's own sectors begin in the flash that the name tells. */
    Optional<Long> systemStart() {
        return size.map(flash -> LinkerScript.FLASH_WINDOW + flash.bytes() - SYSTEM);
    }

    /** The size of the flash: by the name, or else by where the EEPROM's sector is. */
    Optional<FlashSize> flash() {
        return size.or(() -> eeprom().flatMap(
                        eeprom -> FlashSize.ofBytes(eeprom.value() + SECTOR + SYSTEM - LinkerScript.FLASH_WINDOW)));
    }

    /** A symbol's place and, if it says the same, that of its older name. */
    List<Span> places(String symbol) {
        LinkValue value = script.symbol(symbol).orElseThrow();
        List<Span> places = new ArrayList<>(List.of(value.place()));
        script.symbol(symbol.replace("_FS_", "_SPIFFS_"))
                .filter(older -> older.number().equals(value.number()))
                .ifPresent(older -> places.add(older.place()));
        return places;
    }

    private Optional<LinkValue> known(String symbol) {
        return script.symbol(symbol).filter(LinkValue::known);
    }
}
