// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.serve;

import java.util.Locale;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.store.ImagePart;
import org.fotaide.server.store.Rom;
import org.fotaide.server.store.Store;
import picocli.CommandLine.Command;

/** {@code fota serve rom list}. */
@Command(name = "list", description = "List the ROMs, the newest first.", mixinStandardHelpOptions = true)
final class RomList extends StoreCommand {
    RomList(Shell shell) {
        super(shell);
    }

    @Override
    void run(Store store) throws FotaException {
        show(store.catalogue().roms(), rom -> json().of(rom, store.catalogue()), rom -> line(rom, store));
    }

    private static String line(Rom rom, Store store) {
        boolean current = store.catalogue()
                .current(rom.name().ptype())
                .filter(rom::equals)
                .isPresent();
        StringBuilder line = new StringBuilder(rom.name().toString());
        line.append(current ? "  current  " : "  ").append(rom.created());
        for (ImagePart part : rom.images().keySet()) {
            line.append(String.format(
                    Locale.ROOT,
                    "  %s %d bytes",
                    part.word(),
                    rom.images().get(part).size()));
        }
        return line + (rom.note().isEmpty() ? "" : "  " + rom.note());
    }
}
