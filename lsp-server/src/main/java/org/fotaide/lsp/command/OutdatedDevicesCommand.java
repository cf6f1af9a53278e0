// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import org.fotaide.api.device.Outdated;
import org.fotaide.api.json.DeviceJson;
import org.fotaide.deploy.discovery.KnownDevice;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;
import org.fotaide.lsp.document.Documents;

/**
 * {@code fota.outdatedDevices {"project": FOLDER}} and what {@code fota.devices} takes: the devices that answer and run an older ROM
 * than the project builds. Those that are watched are known; where none are, they are looked for.
 */
final class OutdatedDevicesCommand implements ServerCommand {
    private final DeviceWatch watch;
    private final DeviceLook look;
    private final Documents documents;

    OutdatedDevicesCommand(DeviceWatch watch, DeviceLook look, Documents documents) {
        this.watch = watch;
        this.look = look;
        this.documents = documents;
    }

    @Override
    public String name() {
        return "fota.outdatedDevices";
    }

    @Override
    public String title() {
        return "Looking for outdated devices";
    }

    @Override
    public JsonElement run(Arguments arguments, Progress progress, Secrets secrets)
            throws FotaException, CancelledException {
        RomName version = ManifestText.of(arguments, documents).manifest().version();
        Optional<List<KnownDevice>> watched = watch.heard();
        List<KnownDevice> heard = watched.isPresent() ? watched.get() : look.call(arguments, progress);
        JsonArray devices = new JsonArray();
        heard.stream().filter(new Outdated(version)::is).forEach(device -> devices.add(new DeviceJson().of(device)));
        JsonObject json = new JsonObject();
        json.addProperty("version", version.toString());
        json.add("devices", devices);
        return json;
    }
}
