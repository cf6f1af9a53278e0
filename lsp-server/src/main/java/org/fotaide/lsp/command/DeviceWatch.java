// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.lsp4j.MessageType;
import org.fotaide.api.device.NamedInterfaces;
import org.fotaide.api.device.SeenDevices;
import org.fotaide.api.json.DeviceEventJson;
import org.fotaide.api.json.DeviceJson;
import org.fotaide.api.state.StateFolder;
import org.fotaide.deploy.discovery.Discovery;
import org.fotaide.deploy.discovery.DiscoveryEvent;
import org.fotaide.deploy.discovery.DiscoveryOptions;
import org.fotaide.deploy.discovery.KnownDevice;
import org.fotaide.deploy.discovery.MulticastDiscovery;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.lsp.client.Client;

/** The devices in reach as they come and go, with those that earlier runs heard, for a client that shows them. */
final class DeviceWatch implements AutoCloseable {
    private final Client client;
    private final SeenDevices memory;
    private Optional<Discovery> discovery = Optional.empty();
    private Set<String> interfaces = Set.of();
    private SeenDevices.Memory earlier = new SeenDevices.Memory(List.of(), Optional.empty());

    DeviceWatch(Client client, StateFolder state) {
        this.client = client;
        this.memory = SeenDevices.in(state);
    }

    /** Begins, begins anew on other interfaces, or asks everybody again. */
    synchronized void on(Set<String> names) throws FotaException {
        if (discovery.isPresent() && names.equals(interfaces)) {
            discovery.get().ask();
            return;
        }
        close();
        NamedInterfaces named = new NamedInterfaces(names);
        earlier = remembered();
        Discovery begun = MulticastDiscovery.start(DiscoveryOptions.DEFAULT.on(named.choice()), this::heard);
        try {
            named.check(begun.interfaces());
        } catch (FotaException unknown) {
            begun.close();
            throw unknown;
        }
        interfaces = Set.copyOf(names);
        discovery = Optional.of(begun);
    }

    private SeenDevices.Memory remembered() {
        try {
            return memory.read();
        } catch (FotaException unreadable) {
            client.log(MessageType.Info, unreadable.problem().text());
            return earlier;
        }
    }

    private void heard(DiscoveryEvent event) {
        if (event instanceof DiscoveryEvent.Found found) {
            remember(found.device());
        } else if (event instanceof DiscoveryEvent.Changed changed) {
            remember(changed.device());
        }
        client.remote().devices(known());
    }

    private void remember(KnownDevice device) {
        try {
            memory.remember(List.of(device));
        } catch (FotaException unwritable) {
            client.log(MessageType.Info, unwritable.problem().text());
        }
    }

    /** What is heard; empty where nobody looks. */
    synchronized Optional<List<KnownDevice>> heard() {
        return discovery.map(Discovery::devices);
    }

    /** Every device of which anything is known, and the interfaces that are listened on, or why not. */
    synchronized JsonObject known() {
        JsonArray devices = new JsonArray();
        List<KnownDevice> heard = heard().orElse(List.of());
        heard.forEach(device -> devices.add(new DeviceJson().of(device)));
        earlier.without(heard).forEach(device -> devices.add(new DeviceJson().of(device)));
        JsonObject json = new JsonObject();
        json.add("devices", devices);
        json.add(
                "interfaces",
                new DeviceEventJson()
                        .interfaces(discovery.map(Discovery::interfaces).orElse(List.of())));
        return json;
    }

    @Override
    public synchronized void close() {
        discovery.ifPresent(Discovery::close);
        discovery = Optional.empty();
    }
}
