// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.deploy.problem.PublishProblem;
import org.fotaide.firmware.finding.Severity;
import org.fotaide.firmware.rom.Catalogue;
import org.fotaide.firmware.rom.CatalogueConflict;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.work.FotaException;

/**
 * The rules between ROM names (DOMAIN 1), applied to one that is about to be released. The same name among the others is
 * the release itself, on its way to one more place.
 *
 * @param fresh what is about to be released
 * @param forced the name that a person insists on
 */
record CatalogueGate(RomName fresh, Optional<RomName> forced) {
    /**
     * Refuses what cannot stand beside the others, or what no device would take.
     *
     * @param where the others are, for people: {@code fota.yaml}
     * @return what a person should know, though it does not stand in the way
     */
    List<String> check(List<RomName> others, String where) throws FotaException {
        List<RomName> names = new ArrayList<>(others);
        names.removeIf(fresh::equals);
        List<String> notes = conflicts(names, where);
        Catalogue released = new Catalogue(names);
        Optional<RomName> newer =
                fresh.flag().upgradable() ? released.inTheWayOf(fresh).map(names::get) : Optional.empty();
        if (newer.isPresent()) {
            if (!forced.equals(Optional.of(fresh))) {
                throw new FotaException(PublishProblem.NOT_NEWER.with(
                        fresh, fresh.value(), newer.get(), newer.get().value(), where));
            }
            notes.add("No device that runs " + newer.get() + " (" + where + ") or a later version will take " + fresh
                    + "; it is published because its name was given to insist.");
        }
        return notes;
    }

    private List<String> conflicts(List<RomName> names, String where) throws FotaException {
        List<RomName> together = new ArrayList<>(names);
        together.add(fresh);
        List<String> notes = new ArrayList<>();
        for (CatalogueConflict conflict : new Catalogue(together).conflicts()) {
            if (conflict.name() == names.size()) {
                if (conflict.code().severity() == Severity.ERROR) {
                    throw new FotaException(PublishProblem.CONFLICT.with(fresh, where, conflict.message()));
                }
                notes.add(conflict.message());
            }
        }
        return notes;
    }
}
