// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import org.fotaide.api.json.DeviceJson;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;

/** {@code fota.devices {"seconds": NUMBER, "interfaces": [NAME…]}}: the devices that answer within a time. */
final class DevicesCommand implements ServerCommand {
    private final DeviceLook look;

    DevicesCommand(DeviceLook look) {
        this.look = look;
    }

    @Override
    public String name() {
        return "fota.devices";
    }

    @Override
    public String title() {
        return "Looking for devices";
    }

    @Override
    public JsonElement run(Arguments arguments, Progress progress, Secrets secrets)
            throws FotaException, CancelledException {
        JsonArray devices = new JsonArray();
        look.call(arguments, progress).forEach(device -> devices.add(new DeviceJson().of(device)));
        return devices;
    }
}
