// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.device;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.IEclipsePreferences.IPreferenceChangeListener;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.fotaide.api.device.Outdated;
import org.fotaide.api.device.SeenDevice;
import org.fotaide.api.device.SeenDevices;
import org.fotaide.api.state.StateFolder;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.discovery.Discovery;
import org.fotaide.deploy.discovery.DiscoveryEvent;
import org.fotaide.deploy.discovery.InterfaceState;
import org.fotaide.deploy.discovery.KnownDevice;
import org.fotaide.deploy.discovery.MulticastDiscovery;
import org.fotaide.deploy.discovery.Presence;
import org.fotaide.eclipse.core.preference.FotaPreferences;
import org.fotaide.eclipse.core.simulate.SimulatedDevices;
import org.fotaide.firmware.work.FotaException;

/**
 * The devices in reach, as they come and go, with those that earlier sessions saw and those that the user added. A service of
 * the component runtime: it looks for as long as somebody holds it.
 */
public final class DeviceList {
    private static final ILog LOG = Platform.getLog(DeviceList.class);
    private static final Comparator<ListedDevice> BY_NAME =
            Comparator.comparing(ListedDevice::name, String.CASE_INSENSITIVE_ORDER);

    private final Set<Runnable> watchers = new CopyOnWriteArraySet<>();
    private final Set<String> forgotten = ConcurrentHashMap.newKeySet();
    private final TypedDevices typed = new TypedDevices();
    private final SeenDevices memory = SeenDevices.in(StateFolder.ofUser(System.getenv()));
    private final IPreferenceChangeListener chosen = event -> {
        if (event.getKey().equals(FotaPreferences.INTERFACES)) {
            restart();
        }
    };
    private List<SeenDevice> earlier = List.of();

    /** Set by the component runtime. */
    private SimulatedDevices simulated;

    private Discovery discovery;

    /** Called by the component runtime. */
    void start() {
        try {
            earlier = memory.read().devices();
        } catch (FotaException unreadable) {
            LOG.info(unreadable.problem().text());
        }
        InstanceScope.INSTANCE.getNode(FotaPreferences.NODE).addPreferenceChangeListener(chosen);
        discovery = look();
    }

    void stop() {
        InstanceScope.INSTANCE.getNode(FotaPreferences.NODE).removePreferenceChangeListener(chosen);
        watchers.clear();
        discovery.close();
    }

    private Discovery look() {
        return MulticastDiscovery.start(FotaPreferences.current().discovery(), this::heard);
    }

    private synchronized void restart() {
        discovery.close();
        discovery = look();
        tell();
    }

    private void heard(DiscoveryEvent event) {
        if (event instanceof DiscoveryEvent.Found found) {
            remember(found.device());
        } else if (event instanceof DiscoveryEvent.Changed changed) {
            remember(changed.device());
        }
        tell();
    }

    /** Those that end with this IDE are not there later. */
    private void remember(KnownDevice device) {
        if (device.presence() == Presence.PRESENT) {
            forgotten.remove(device.name());
        } else if (forgotten.contains(device.name())) {
            return;
        }
        if (simulated.everStarted(device.name())) {
            return;
        }
        try {
            memory.remember(List.of(device));
        } catch (FotaException unwritable) {
            LOG.info(unwritable.problem().text());
        }
    }

    /** Every device of which anything is known, by name. */
    public synchronized List<ListedDevice> devices() {
        List<KnownDevice> known = discovery.devices();
        List<ListedDevice> all = new ArrayList<>(known.stream()
                .filter(device -> !forgotten.contains(device.name()))
                .map(ListedDevice::heard)
                .toList());
        typed.all().stream()
                .filter(address -> all.stream().noneMatch(device -> device.isAt(address)))
                .map(ListedDevice::typed)
                .forEach(all::add);
        new SeenDevices.Memory(earlier, Optional.empty())
                .without(known).stream().map(ListedDevice::earlier).forEach(all::add);
        all.sort(BY_NAME);
        return List.copyOf(all);
    }

    /** Those that are to be updated, by name. */
    public synchronized List<ListedDevice> devices(Outdated outdated) {
        return discovery.devices().stream()
                .filter(outdated::is)
                .map(ListedDevice::heard)
                .sorted(BY_NAME)
                .toList();
    }

    /** The interfaces of this computer, and how each takes part. */
    public synchronized List<InterfaceState> interfaces() {
        return discovery.interfaces();
    }

    /** Asks everyone again. */
    public synchronized void ask() {
        discovery.ask();
    }

    public void add(DeviceAddress address) {
        typed.add(address);
        tell();
    }

    /** Takes a device out of the list that was added by its address or does not answer, until it is heard again. */
    public synchronized void forget(ListedDevice device) {
        typed.remove(device.address());
        earlier = earlier.stream()
                .filter(seen -> !ListedDevice.earlier(seen).equals(device))
                .toList();
        if (!device.isThere()) {
            forgotten.add(device.name());
            try {
                memory.forget(device.name(), device.address().host());
            } catch (FotaException unwritable) {
                LOG.info(unwritable.problem().text());
            }
        }
        tell();
    }

    /** Calls it after each change, in a thread of the discovery. */
    public void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    public void unwatch(Runnable watcher) {
        watchers.remove(watcher);
    }

    private void tell() {
        watchers.forEach(Runnable::run);
    }
}
