// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.command;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/** {@code fota.unwatchDevices {}}: looks for devices no longer. */
final class UnwatchDevicesCommand implements ServerCommand {
    private final DeviceWatch watch;

    UnwatchDevicesCommand(DeviceWatch watch) {
        this.watch = watch;
    }

    @Override
    public String name() {
        return "fota.unwatchDevices";
    }

    @Override
    public String title() {
        return "Looking for devices no longer";
    }

    @Override
    public JsonElement run(Arguments arguments, Progress progress, Secrets secrets) {
        watch.close();
        return new JsonObject();
    }
}
