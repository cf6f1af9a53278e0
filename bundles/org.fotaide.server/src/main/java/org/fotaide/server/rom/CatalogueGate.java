// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.rom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Severity;
import org.fotaide.firmware.rom.Catalogue;
import org.fotaide.firmware.rom.CatalogueConflict;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.problem.ServerProblem;

/**
 * The rules between ROM names (DOMAIN 1), applied to one that comes in.
 *
 * @param fresh the one that comes in
 * @param insisted whether a person named it to insist
 */
record CatalogueGate(RomName fresh, boolean insisted) {
    /** Refuses what cannot stand beside the others, or what no device would take; returns what a person should know. */
    List<String> check(List<RomName> others) throws FotaException {
        List<RomName> names = new ArrayList<>(others);
        names.removeIf(fresh::equals);
        List<String> notes = conflicts(names);
        Optional<RomName> newer = fresh.flag().upgradable()
                ? new Catalogue(names).inTheWayOf(fresh).map(names::get)
                : Optional.empty();
        if (newer.isPresent() && !insisted) {
            throw new FotaException(ServerProblem.NOT_NEWER.with(
                    fresh, fresh.value(), newer.get(), newer.get().value()));
        }
        newer.ifPresent(other -> notes.add("No device that runs " + other + " or a later version will take " + fresh
                + "; it was published because its name was given to insist."));
        return notes;
    }

    private List<String> conflicts(List<RomName> names) throws FotaException {
        List<RomName> together = new ArrayList<>(names);
        together.add(fresh);
        List<String> notes = new ArrayList<>();
        for (CatalogueConflict conflict : new Catalogue(together).conflicts()) {
            if (conflict.name() == names.size()) {
                if (conflict.code().severity() == Severity.ERROR) {
                    throw new FotaException(ServerProblem.DUPLICATE.with(fresh, conflict.message()));
                }
                notes.add(conflict.message());
            }
        }
        return notes;
    }
}
