// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.serve;

import com.google.gson.JsonObject;
import java.util.List;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.store.Store;
import org.fotaide.server.track.DeviceId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code fota serve device remove}. */
@Command(
        name = "remove",
        description = "Forget a device. It comes back when it reports again; revoke its key to keep it out.",
        mixinStandardHelpOptions = true)
final class DeviceRemove extends StoreCommand {
    @Parameters(paramLabel = "ID", description = "As fota serve device list shows it.")
    private String id = "";

    DeviceRemove(Shell shell) {
        super(shell);
    }

    @Override
    void run(Store store) throws FotaException {
        String legal = new DeviceId(id).read();
        store.write(tables -> {
            tables.devices().get(legal);
            tables.devices().remove(legal);
            return legal;
        });
        JsonObject json = new JsonObject();
        json.addProperty("removed", legal);
        show(json, List.of("Device " + legal + " is forgotten."));
    }
}
