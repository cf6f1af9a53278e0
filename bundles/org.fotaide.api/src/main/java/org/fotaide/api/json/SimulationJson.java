// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.json;

import com.google.gson.JsonObject;
import java.net.InetSocketAddress;
import java.util.Locale;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.simulator.event.DeviceEvent;

/** What happens inside a simulated device, for scripts: one object an event. Sizes are in bytes. */
public final class SimulationJson {
    /** The device listens there. */
    public JsonObject listening(String device, InetSocketAddress at) {
        JsonObject json = event(device, "listening");
        json.addProperty("address", at.getAddress().getHostAddress());
        json.addProperty("port", at.getPort());
        return json;
    }

    public JsonObject of(String device, DeviceEvent event) {
        if (event instanceof DeviceEvent.Invited invited) {
            JsonObject json = host(device, "invited", invited.host());
            json.addProperty("command", invited.command().name().toLowerCase(Locale.ROOT));
            json.addProperty("bytes", invited.size());
            return json;
        }
        if (event instanceof DeviceEvent.Ignored ignored) {
            JsonObject json = host(device, "ignored", ignored.host());
            json.addProperty("reason", ignored.reason());
            return json;
        }
        if (event instanceof DeviceEvent.Authenticated authenticated) {
            return host(device, "authenticated", authenticated.host());
        }
        if (event instanceof DeviceEvent.AuthenticationFailed failed) {
            return host(device, "authentication-failed", failed.host());
        }
        if (event instanceof DeviceEvent.Connected connected) {
            return host(device, "connected", connected.host());
        }
        if (event instanceof DeviceEvent.Receiving receiving) {
            JsonObject json = event(device, "receiving");
            json.addProperty("bytes", receiving.bytes());
            json.addProperty("total", receiving.total());
            return json;
        }
        if (event instanceof DeviceEvent.Written written) {
            JsonObject json = event(device, "written");
            json.addProperty("offset", written.place().offset());
            json.addProperty("bytes", written.bytes());
            return json;
        }
        return ofItself(device, event);
    }

    private static JsonObject ofItself(String device, DeviceEvent event) {
        if (event instanceof DeviceEvent.UpdateFailed failed) {
            return reason(device, "update-failed", failed.reason());
        }
        if (event instanceof DeviceEvent.HostLost lost) {
            return reason(device, "host-lost", lost.reason());
        }
        if (event instanceof DeviceEvent.Dead dead) {
            return reason(device, "dead", dead.reason());
        }
        if (event instanceof DeviceEvent.BootLine line) {
            JsonObject json = event(device, "boot-line");
            json.addProperty("text", line.text());
            return json;
        }
        if (event instanceof DeviceEvent.Booted booted) {
            JsonObject json = event(device, "booted");
            json.addProperty("slot", booted.slot().map(Slot::word).orElse(null));
            json.addProperty("rom", booted.rom().orElse(null));
            return json;
        }
        if (event instanceof DeviceEvent.Pulling pulling) {
            JsonObject json = event(device, "pulling");
            json.addProperty("url", pulling.url());
            return json;
        }
        if (event instanceof DeviceEvent.UpToDate upToDate) {
            return reason(device, "up-to-date", upToDate.reason());
        }
        if (event instanceof DeviceEvent.Online online) {
            return host(device, "online", online.cloud());
        }
        if (event instanceof DeviceEvent.Offline offline) {
            return reason(device, "offline", offline.reason());
        }
        if (event instanceof DeviceEvent.Ordered ordered) {
            JsonObject json = event(device, "ordered");
            json.addProperty("action", ordered.action());
            return json;
        }
        if (event instanceof DeviceEvent.Reported reported) {
            JsonObject json = event(device, "reported");
            json.addProperty("action", reported.action());
            json.addProperty("running", reported.running());
            json.addProperty("fetched", reported.fetched());
            return json;
        }
        if (event instanceof DeviceEvent.Renamed renamed) {
            JsonObject json = event(device, "renamed");
            json.addProperty("name", renamed.name());
            return json;
        }
        return event(device, "restarting");
    }

    private static JsonObject event(String device, String word) {
        JsonObject json = new JsonObject();
        json.addProperty("device", device);
        json.addProperty("event", word);
        return json;
    }

    private static JsonObject host(String device, String word, InetSocketAddress host) {
        JsonObject json = event(device, word);
        json.addProperty("host", host.getAddress().getHostAddress());
        return json;
    }

    private static JsonObject reason(String device, String word, String reason) {
        JsonObject json = event(device, word);
        json.addProperty("reason", reason);
        return json;
    }
}
