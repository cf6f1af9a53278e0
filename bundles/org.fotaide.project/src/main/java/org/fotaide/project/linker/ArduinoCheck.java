// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.linker;

import java.util.List;
import org.fotaide.firmware.flash.Address;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.flash.LinkerScript;
import org.fotaide.project.check.Fix;

/** The areas of a script of Arduino's against each other and against the end of the flash. */
record ArduinoCheck(ArduinoAreas areas, LinkFindings findings) {
    private static final long SECTOR = FlashSize.SECTOR;

    /** The sketch stands behind eboot's sector; 16 bytes of headers come before its code. */
    private static final long SKETCH = LinkerScript.FLASH_WINDOW + SECTOR + 0x10;

    /** The chip shows the first megabyte of the flash only, and runs the sketch from there. */
    private static final long SHOWN_END = LinkerScript.FLASH_WINDOW + FlashSize.MB_1.bytes();

    void check() {
        areas.sketch().ifPresent(this::sketch);
        areas.filesStart().ifPresent(start -> areas.filesEnd()
                .filter(end -> end.value() != start.value())
                .ifPresent(end -> files(start, end)));
        areas.eeprom().ifPresent(this::eeprom);
    }

    /** Under a name of its own a script may be for another boot loader than eboot. */
    private void sketch(MemoryEntry irom) {
        if (irom.origin().value() != SKETCH) {
            if (areas.script().name() instanceof ScriptName.Arduinos) {
                findings.add(
                        LinkerCode.LINKER_ORIGIN,
                        irom.origin(),
                        "eboot starts the sketch behind its own sector, so the sketch is linked for "
                                + Address.text(SKETCH) + ".",
                        List.of(findings.to(irom.origin(), SKETCH)));
            }
            return;
        }
        long end = sketchEnd();
        if (irom.length().known() && irom.end() > end) {
            findings.add(
                    LinkerCode.LINKER_LENGTH,
                    irom.length(),
                    "The sketch may reach " + Address.text(irom.end()) + ", but "
                            + (end == SHOWN_END
                                    ? "the chip runs programs only from the first megabyte of its flash, up to "
                                    : "what lies behind it begins at ")
                            + Address.text(end) + ".",
                    end > SKETCH ? List.of(findings.to(irom.length(), end - SKETCH)) : List.of());
        }
    }

    /** Where what lies behind the sketch begins; a file system of no size takes no place. */
    private long sketchEnd() {
        long end = Math.min(SHOWN_END, areas.eeprom().map(LinkValue::value).orElse(SHOWN_END));
        long start = areas.filesStart().map(LinkValue::value).orElse(SHOWN_END);
        return areas.filesEnd().filter(last -> last.value() > start).isPresent() ? Math.min(end, start) : end;
    }

    private void files(LinkValue start, LinkValue end) {
        if (start.value() % SECTOR != 0) {
            findings.add(
                    LinkerCode.LINKER_ALIGNMENT,
                    start,
                    "Flash is erased by sectors of 4 KB, and the file system begins amid one, so its first block is erased"
                            + " together with what lies before it.",
                    alignedStart(start.value(), end.value()));
        }
        long limit = areas.eeprom().map(LinkValue::value).or(areas::systemStart).orElse(Long.MAX_VALUE);
        if (end.value() < start.value()) {
            findings.add(
                    LinkerCode.LINKER_AREA,
                    end,
                    "The file system ends before it begins, at " + Address.text(start.value()) + ".",
                    endAt(start, limit));
        } else if (end.value() > limit) {
            findings.add(
                    LinkerCode.LINKER_AREA,
                    end,
                    "The file system reaches beyond " + Address.text(limit) + ", where "
                            + (areas.eeprom().isPresent()
                                    ? "the EEPROM's sector begins."
                                    : "the SDK's own sectors begin."),
                    endAt(start, limit));
        } else if ((end.value() - start.value()) % areas.block() != 0) {
            findings.add(
                    LinkerCode.LINKER_ALIGNMENT,
                    end,
                    "The file system is not made of whole blocks of " + Address.text(areas.block()) + " bytes.",
                    endAt(start, end.value()));
        }
    }

    /** Lets the file system end with its last whole block. */
    private List<Fix> endAt(LinkValue start, long limit) {
        long blocks = (limit - start.value()) / areas.block();
        return blocks > 0 && limit != Long.MAX_VALUE
                ? List.of(findings.to(areas.places(ArduinoAreas.FS_END), start.value() + blocks * areas.block()))
                : List.of();
    }

    private List<Fix> alignedStart(long start, long end) {
        long blocks = (end - start) / areas.block();
        return end % SECTOR == 0 && blocks > 0
                ? List.of(findings.to(areas.places(ArduinoAreas.FS_START), end - blocks * areas.block()))
                : List.of();
    }

    private void eeprom(LinkValue eeprom) {
        long files = areas.filesEnd().map(LinkValue::value).orElse(0L);
        if (eeprom.value() % SECTOR != 0) {
            long down = eeprom.value() / SECTOR * SECTOR;
            findings.add(
                    LinkerCode.LINKER_ALIGNMENT,
                    eeprom,
                    "The EEPROM is kept in one sector of 4 KB, and this is amid one.",
                    down >= files ? List.of(findings.to(eeprom, down)) : List.of());
            return;
        }
        areas.lastEeprom()
                .filter(last -> eeprom.value() > last)
                .ifPresent(last -> findings.add(
                        LinkerCode.LINKER_AREA,
                        eeprom,
                        "In a flash of " + areas.size().orElseThrow() + " the EEPROM's sector is at "
                                + Address.text(last)
                                + " at the latest: behind it the SDK keeps the radio's calibration and its own settings.",
                        last >= files ? List.of(findings.to(eeprom, last)) : List.of()));
    }
}
