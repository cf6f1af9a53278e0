// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.fotaide.api.simulate.Simulate;
import org.fotaide.api.simulate.Simulate.SimulatedFleet;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.SimulatedDevice;

/** The simulated devices of this IDE. A service of the component runtime; they end with the IDE. */
public final class SimulatedDevices {
    private final List<SimulatedFleet> running = new ArrayList<>();

    /** Switches some on, alike but for their names. */
    public synchronized List<SimulatedDevice> start(DeviceSettings settings, int count) throws FotaException {
        SimulatedFleet fleet = new Simulate(settings).times(count).call();
        running.add(fleet);
        return fleet.devices();
    }

    /** The names of those that run. */
    public synchronized Set<String> names() {
        return running.stream()
                .flatMap(fleet -> fleet.devices().stream())
                .map(SimulatedDevice::name)
                .collect(Collectors.toSet());
    }

    /** Switches all off. */
    public synchronized void stop() {
        running.forEach(SimulatedFleet::close);
        running.clear();
    }
}
