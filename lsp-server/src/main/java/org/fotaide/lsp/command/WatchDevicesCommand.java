// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.command;

import com.google.gson.JsonElement;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;
import org.fotaide.lsp.settings.Configuration;

/**
 * {@code fota.watchDevices {"interfaces": [NAME…]}}: goes on looking for devices, and tells the client of each change by the
 * notification {@code fota/devices}. Where they are watched already, all are asked again.
 */
final class WatchDevicesCommand implements ServerCommand {
    private final DeviceWatch watch;
    private final Configuration configuration;

    WatchDevicesCommand(DeviceWatch watch, Configuration configuration) {
        this.watch = watch;
        this.configuration = configuration;
    }

    @Override
    public String name() {
        return "fota.watchDevices";
    }

    @Override
    public String title() {
        return "Looking for devices";
    }

    @Override
    public JsonElement run(Arguments arguments, Progress progress, Secrets secrets) throws FotaException {
        watch.on(arguments.interfaces(configuration.settings()));
        return watch.known();
    }
}
