// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.link;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** All devices that keep a connection now. */
public final class DeviceLinks {
    private final Map<String, DeviceLink> links = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    /** A device is connected from now on; a connection that it had before is ended. */
    public void add(DeviceLink link) {
        DeviceLink before = links.put(link.device(), link);
        if (before != null && before != link) {
            before.close();
        }
        tell(link);
    }

    /** A connection ended; another one of the same device stays. */
    public void remove(DeviceLink link) {
        if (links.remove(link.device(), link)) {
            tell(link);
        }
    }

    private void tell(DeviceLink link) {
        listeners.forEach(listener -> listener.accept(link.device()));
    }

    /** Calls somebody with the identity of each device that comes or goes, from the thread that found it. */
    public void onChange(Consumer<String> listener) {
        listeners.add(listener);
    }

    public Optional<DeviceLink> find(String device) {
        return Optional.ofNullable(links.get(device));
    }

    public boolean isConnected(String device) {
        return links.containsKey(device);
    }

    /** The identities of those that are connected. */
    public Set<String> devices() {
        return Set.copyOf(links.keySet());
    }

    public int count() {
        return links.size();
    }
}
