// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.time.Duration;
import org.fotaide.api.device.FindDevices;
import org.fotaide.api.json.DeviceJson;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;
import org.fotaide.lsp.settings.Configuration;
import org.fotaide.lsp.settings.Setting;

/** {@code fota.devices {"seconds": NUMBER, "interfaces": [NAME…]}}: the devices that answer within a time. */
final class DevicesCommand implements ServerCommand {
    private static final double MOST_SECONDS = 600;

    private final Configuration configuration;

    DevicesCommand(Configuration configuration) {
        this.configuration = configuration;
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
        double seconds =
                arguments.number("seconds").orElse(configuration.settings().get(Setting.SECONDS));
        if (!(seconds > 0 && seconds <= MOST_SECONDS)) {
            throw arguments.wrong("seconds", "above 0 and at most 600");
        }
        JsonArray devices = new JsonArray();
        new FindDevices()
                .within(Duration.ofMillis(Math.round(seconds * 1000)))
                .on(arguments.interfaces(configuration.settings()))
                .call(progress)
                .devices()
                .forEach(device -> devices.add(new DeviceJson().of(device)));
        return devices;
    }
}
