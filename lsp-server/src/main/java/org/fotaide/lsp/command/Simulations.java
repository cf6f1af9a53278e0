// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.command;

import java.util.ArrayList;
import java.util.List;
import org.fotaide.api.simulate.Simulate;
import org.fotaide.api.simulate.Simulate.SimulatedFleet;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.SimulatedDevice;

/** The simulated devices of one server. Serves all threads. */
final class Simulations implements AutoCloseable {
    private final List<SimulatedFleet> running = new ArrayList<>();

    synchronized List<SimulatedDevice> start(DeviceSettings settings, int count) throws FotaException {
        SimulatedFleet fleet = new Simulate(settings).times(count).call();
        running.add(fleet);
        return fleet.devices();
    }

    /** Switches all off, and says how many they were. */
    synchronized int stop() {
        int devices = running.stream().mapToInt(fleet -> fleet.devices().size()).sum();
        running.forEach(SimulatedFleet::close);
        running.clear();
        return devices;
    }

    @Override
    public void close() {
        int unused = stop();
    }
}
