// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.publish;

import java.util.List;
import java.util.Optional;
import org.fotaide.deploy.problem.PublishProblem;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Problem;

/**
 * Whether a person insists on a release in spite of what speaks against it.
 *
 * @param name of the release; empty if nobody insists
 */
record Insistence(Optional<RomName> name) {
    /** Insisting takes the very name of the release. */
    static Insistence on(Optional<String> typed, RomName rom) throws FotaException {
        if (typed.isEmpty()) {
            return new Insistence(Optional.empty());
        }
        if (!typed.get().strip().equals(rom.toString())) {
            throw new FotaException(PublishProblem.FORCED_OTHER.with(typed.get(), rom));
        }
        return new Insistence(Optional.of(rom));
    }

    /** Stops, or becomes a note where a person insists. */
    void speaksAgainst(Problem problem, List<String> notes) throws FotaException {
        if (name.isEmpty()) {
            throw new FotaException(problem);
        }
        notes.add(problem.why() + " It is published because its name was given to insist.");
    }
}
