// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.simulate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fotaide.api.simulate.Simulate;
import org.fotaide.api.simulate.Simulate.SimulatedFleet;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.simulator.event.DeviceEvent;

/** The simulated devices of this IDE. A service of the component runtime; they end with the IDE. */
public final class SimulatedDevices {
    private final Map<SimulatedDevice, SimulatedFleet> running = new LinkedHashMap<>();
    private final Set<String> everStarted = ConcurrentHashMap.newKeySet();

    /** Switches some on, alike but for their names. */
    public synchronized List<SimulatedDevice> start(DeviceSettings settings, int count) throws FotaException {
        SimulatedFleet fleet =
                new Simulate(settings).times(count).heardBy(name -> this::heard).call();
        fleet.devices().forEach(device -> {
            running.put(device, fleet);
            everStarted.add(device.name());
        });
        return fleet.devices();
    }

    private void heard(DeviceEvent event) {
        if (event instanceof DeviceEvent.Renamed renamed) {
            everStarted.add(renamed.name());
        }
    }

    /** A name that none of those has that run. */
    public synchronized String unused(String wished) {
        Set<String> taken = names();
        return Stream.iterate(1, number -> number + 1)
                .map(number -> number == 1 ? wished : wished + "-" + number)
                .filter(name -> !taken.contains(name))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a device of this name runs, or ran, in this IDE. */
    public boolean everStarted(String name) {
        return everStarted.contains(name);
    }

    /** The names of those that run. */
    public synchronized Set<String> names() {
        return running.keySet().stream().map(SimulatedDevice::name).collect(Collectors.toSet());
    }

    /** Switches all off. */
    public synchronized void stop() {
        close(List.copyOf(running.keySet()));
    }

    /** Switches some off, which say goodbye. */
    public synchronized void stop(Set<String> names) {
        close(running.keySet().stream()
                .filter(device -> names.contains(device.name()))
                .toList());
    }

    private void close(List<SimulatedDevice> leaving) {
        leaving.forEach(SimulatedDevice::close);
        List<SimulatedFleet> left =
                leaving.stream().map(running::remove).distinct().toList();
        left.stream().filter(fleet -> !running.containsValue(fleet)).forEach(SimulatedFleet::close);
    }
}
