// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.rom;

import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomNameReading;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Problem;
import org.fotaide.server.store.Catalogue;
import org.fotaide.server.store.Rom;

/**
 * A name that somebody thinks of for a ROM.
 *
 * @param text as it is written
 * @param reading what it was read as
 */
public record NameCheck(String text, RomNameReading reading) {
    /** Whether it is spelled as a name must be. */
    public boolean legal() {
        return reading.name().filter(name -> name.toString().equals(text)).isPresent();
    }

    /**
     * What the ROMs that are there have against it; empty if nothing.
     *
     * @param notes gets what does not stand in the way, and somebody should know
     */
    public Optional<Problem> obstacle(Catalogue catalogue, List<String> notes) {
        Optional<RomName> name = reading.name();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        List<RomName> others = catalogue.roms().stream()
                .map(Rom::name)
                .filter(other -> other.ptype().equals(name.get().ptype()))
                .toList();
        try {
            notes.addAll(new CatalogueGate(name.get(), false).check(others));
            return Optional.empty();
        } catch (FotaException refused) {
            return Optional.of(refused.problem());
        }
    }
}
