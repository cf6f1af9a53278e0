// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fotaide.deploy.discovery.DiscoveryEvent;
import org.fotaide.deploy.discovery.InterfaceState;
import org.fotaide.deploy.discovery.KnownDevice;

/** What changed among the devices, for scripts: the device with the word for what happened, or the interfaces. */
public final class DeviceEventJson {
    /** Empty for an event that is no news. */
    public Optional<JsonObject> of(DiscoveryEvent event) {
        if (event instanceof DiscoveryEvent.Found found) {
            return device("found", found.device());
        } else if (event instanceof DiscoveryEvent.Changed changed) {
            return device("changed", changed.device());
        } else if (event instanceof DiscoveryEvent.Returned returned) {
            return device("returned", returned.device());
        } else if (event instanceof DiscoveryEvent.Silent silent) {
            return device("silent", silent.device());
        } else if (event instanceof DiscoveryEvent.Gone gone) {
            return device("gone", gone.device());
        } else if (event instanceof DiscoveryEvent.Conflict conflict) {
            Optional<JsonObject> json = device("conflict", conflict.device());
            json.ifPresent(
                    object -> object.addProperty("other", conflict.other().getHostAddress()));
            return json;
        } else if (event instanceof DiscoveryEvent.InterfacesChanged changed) {
            return Optional.of(interfaces(changed));
        }
        return Optional.empty();
    }

    private static Optional<JsonObject> device(String word, KnownDevice device) {
        JsonObject json = new JsonObject();
        json.addProperty("event", word);
        new DeviceJson().of(device).entrySet().forEach(entry -> json.add(entry.getKey(), entry.getValue()));
        return Optional.of(json);
    }

    private JsonObject interfaces(DiscoveryEvent.InterfacesChanged changed) {
        JsonObject json = new JsonObject();
        json.addProperty("event", "interfaces");
        json.add("interfaces", interfaces(changed.interfaces()));
        return json;
    }

    /** The interfaces of this machine, and how each takes part. */
    public JsonArray interfaces(List<InterfaceState> states) {
        JsonArray all = new JsonArray();
        for (InterfaceState state : states) {
            JsonObject one = new JsonObject();
            one.addProperty("name", state.name());
            one.addProperty("use", state.use().name().toLowerCase(Locale.ROOT).replace('_', '-'));
            one.addProperty("reason", state.reason());
            all.add(one);
        }
        return all;
    }
}
