// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.serve;

import org.fotaide.cli.terminal.Shell;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.store.Store;
import org.fotaide.server.store.StoredKey;
import picocli.CommandLine.Command;

/** {@code fota serve key list}. */
@Command(name = "list", description = "List the keys, without their secrets.", mixinStandardHelpOptions = true)
final class KeyList extends StoreCommand {
    KeyList(Shell shell) {
        super(shell);
    }

    @Override
    void run(Store store) throws FotaException {
        show(store.read(tables -> tables.keys().all()), json()::of, KeyList::line);
    }

    private static String line(StoredKey key) {
        return key.id() + "  " + key.kind().word() + "  " + key.scope() + "  " + key.created()
                + (key.label().isEmpty() ? "" : "  " + key.label());
    }
}
