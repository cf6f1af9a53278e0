// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Locale;
import org.fotaide.api.device.SeenDevice;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.deploy.device.Device;
import org.fotaide.deploy.discovery.KnownDevice;
import org.fotaide.firmware.flash.Slot;

/** A device, for scripts: the same keys for one that is there and one that was seen in an earlier run. */
public final class DeviceJson {
    /** A device that this run heard. */
    public JsonObject of(KnownDevice known) {
        Device device = known.device();
        Announcement said = device.announcement();
        JsonObject json = new JsonObject();
        json.addProperty("name", device.name());
        json.addProperty("host", device.address().host());
        json.addProperty("address", device.ip().map(InetAddress::getHostAddress).orElse(null));
        json.addProperty("port", device.address().port());
        json.addProperty("board", said.board().orElse(null));
        json.addProperty("slot", said.runningSlot().map(Slot::word).orElse(null));
        json.addProperty("rom", said.rom().orElse(null));
        json.addProperty("password", said.wantsPassword().orElse(null));
        json.addProperty("presence", known.presence().name().toLowerCase(Locale.ROOT));
        json.addProperty("lastSeen", device.lastSeen().map(Instant::toString).orElse(null));
        JsonArray addresses = new JsonArray();
        known.addresses().forEach(address -> addresses.add(address.getHostAddress()));
        json.add("addresses", addresses);
        JsonArray interfaces = new JsonArray();
        known.networkInterfaces().forEach(interfaces::add);
        json.add("interfaces", interfaces);
        return json;
    }

    /** A device that an earlier run heard. */
    public JsonObject of(SeenDevice seen) {
        JsonObject json = new JsonObject();
        json.addProperty("name", seen.name());
        json.addProperty("host", seen.host());
        json.addProperty("address", orNull(seen.address()));
        json.addProperty("port", seen.port());
        json.addProperty("board", orNull(seen.board()));
        json.addProperty("slot", orNull(seen.slot()));
        json.addProperty("rom", orNull(seen.rom()));
        json.addProperty("password", (Boolean) null);
        json.addProperty("presence", "remembered");
        json.addProperty("lastSeen", seen.lastSeen().toString());
        JsonArray addresses = new JsonArray();
        if (!seen.address().isEmpty()) {
            addresses.add(seen.address());
        }
        json.add("addresses", addresses);
        json.add("interfaces", new JsonArray());
        return json;
    }

    // gson writes an absent value as null
    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
