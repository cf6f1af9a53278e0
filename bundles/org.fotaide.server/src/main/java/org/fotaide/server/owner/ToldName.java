// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.owner;

import java.util.List;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.problem.ServerProblem;
import org.fotaide.server.rom.LegalName;
import org.fotaide.server.store.Catalogue;
import org.fotaide.server.store.Rom;

/**
 * A ROM name as a device repeats it. The vendor's firmware copies exactly 15 characters of what it was told (PROTOCOLS 7), so
 * a longer name comes back without its end; it is understood where only one ROM begins so.
 */
record ToldName(String text) {
    private static final int COPIED = 15;

    Rom in(Catalogue catalogue) throws FotaException {
        if (text.length() == COPIED && !text.endsWith(")")) {
            List<Rom> begun = catalogue.roms().stream()
                    .filter(rom -> rom.name().toString().startsWith(text))
                    .toList();
            if (begun.size() == 1) {
                return begun.get(0);
            }
        }
        return catalogue
                .rom(new LegalName(text).read())
                .orElseThrow(() -> new FotaException(ServerProblem.NO_ROM.with(text)));
    }
}
