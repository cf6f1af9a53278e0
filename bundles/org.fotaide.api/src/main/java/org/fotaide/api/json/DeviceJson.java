// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Locale;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.deploy.device.Device;
import org.fotaide.deploy.discovery.KnownDevice;
import org.fotaide.firmware.flash.Slot;

/** A device that was heard, for scripts. */
public final class DeviceJson {
    public JsonObject of(KnownDevice known) {
        Device device = known.device();
        Announcement said = device.announcement();
        JsonObject json = new JsonObject();
        json.addProperty("name", device.name());
        json.addProperty("host", device.address().host());
        json.addProperty("address", device.ip().map(ip -> ip.getHostAddress()).orElse(null));
        json.addProperty("port", device.address().port());
        json.addProperty("board", said.board().orElse(null));
        json.addProperty("slot", said.runningSlot().map(Slot::word).orElse(null));
        json.addProperty("rom", said.rom().orElse(null));
        json.addProperty("password", said.wantsPassword().orElse(null));
        json.addProperty("presence", known.presence().name().toLowerCase(Locale.ROOT));
        json.addProperty("lastSeen", device.lastSeen().map(Object::toString).orElse(null));
        JsonArray interfaces = new JsonArray();
        known.networkInterfaces().forEach(interfaces::add);
        json.add("interfaces", interfaces);
        return json;
    }
}
