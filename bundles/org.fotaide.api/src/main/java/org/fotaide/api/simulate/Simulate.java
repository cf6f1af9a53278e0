// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.simulate;

import java.util.ArrayList;
import java.util.List;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.Fleet;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.simulator.event.DeviceListener;

/**
 * Switches simulated devices on.
 *
 * <pre>{@code
 * try (SimulatedFleet fleet = new Simulate(settings).times(10).call()) { … }
 * }</pre>
 */
public final class Simulate {
    private final DeviceSettings settings;
    private int count = 1;
    private Listening listening = name -> DeviceListener.NONE;

    public Simulate(DeviceSettings settings) {
        this.settings = settings;
    }

    /** So many of them; beyond the first, names get a number and ports count up from the first one's unless it is 0. */
    public Simulate times(int number) {
        count = number;
        return this;
    }

    /** Hears what each device does. */
    public Simulate heardBy(Listening listeners) {
        listening = listeners;
        return this;
    }

    public SimulatedFleet call() throws FotaException {
        Fleet fleet = new Fleet();
        List<SimulatedDevice> devices = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                DeviceSettings one = i == 0 ? settings : another(i);
                devices.add(fleet.start(one, listening.of(one.name())));
            }
        } catch (FotaException | RuntimeException failed) {
            fleet.close();
            throw failed;
        }
        return new SimulatedFleet(fleet, List.copyOf(devices));
    }

    private DeviceSettings another(int index) {
        int port = settings.bind().getPort();
        return settings.named(settings.name() + "-" + (index + 1)).port(port == 0 ? 0 : port + index);
    }

    /** Gives each device its listener. */
    @FunctionalInterface
    public interface Listening {
        DeviceListener of(String name);
    }

    /** Devices that run until this is closed. */
    public record SimulatedFleet(Fleet fleet, List<SimulatedDevice> devices) implements AutoCloseable {
        @Override
        public void close() {
            fleet.close();
        }
    }
}
