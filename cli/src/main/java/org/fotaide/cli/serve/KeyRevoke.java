// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.serve;

import com.google.gson.JsonObject;
import java.util.List;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.store.Event;
import org.fotaide.server.store.EventKind;
import org.fotaide.server.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code fota serve key revoke}. */
@Command(name = "revoke", description = "Let nobody in by a key any more.", mixinStandardHelpOptions = true)
final class KeyRevoke extends StoreCommand {
    @Parameters(paramLabel = "ID", description = "As fota serve key list shows it.")
    private String id = "";

    KeyRevoke(Shell shell) {
        super(shell);
    }

    @Override
    void run(Store store) throws FotaException {
        store.write(tables -> {
            tables.keys().revoke(id);
            tables.events().add(Event.now(EventKind.KEY, WHO, "", "", "revoked " + id));
            return id;
        });
        JsonObject json = new JsonObject();
        json.addProperty("revoked", id);
        show(json, List.of("Revoked " + id + "."));
    }
}
