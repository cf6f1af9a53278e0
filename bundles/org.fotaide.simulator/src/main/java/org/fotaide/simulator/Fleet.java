// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.simulator.announce.Announcer;
import org.fotaide.simulator.event.DeviceListener;
import org.fotaide.simulator.internal.Engine;

/** Many devices in a few threads: two for all of them, and one for each upload that runs, up to a limit. */
public final class Fleet implements AutoCloseable {
    /** Uploads at the same time, unless chosen otherwise. */
    public static final int MOST_UPLOADS = 64;

    private final Engine engine;
    private final Announcer announcer;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Set<SimulatedDevice> devices = ConcurrentHashMap.newKeySet();

    public Fleet() {
        this(MOST_UPLOADS);
    }

    /**
     * @param mostUploads that run at the same time; a device that is invited beyond that connects when one has ended
     */
    public Fleet(int mostUploads) {
        engine = new Engine(mostUploads);
        announcer = new Announcer(engine);
    }

    public SimulatedDevice start(DeviceSettings settings) throws FotaException {
        return start(settings, DeviceListener.NONE);
    }

    /** Starts a device whose first start is heard, too. */
    public SimulatedDevice start(DeviceSettings settings, DeviceListener listener) throws FotaException {
        return start(settings, listener, () -> {});
    }

    /**
     * @param onClose what to do when the device was switched off
     */
    SimulatedDevice start(DeviceSettings settings, DeviceListener listener, Runnable onClose) throws FotaException {
        if (closed.get()) {
            throw new IllegalStateException("the fleet is closed");
        }
        for (String interfaceName : settings.announceOn()) {
            try {
                announcer.open(interfaceName);
            } catch (IOException e) {
                throw new FotaException(SimulatorProblem.INTERFACE.with(interfaceName, e.getMessage()), e);
            }
        }
        SimulatedDevice device = new SimulatedDevice(settings, listener, engine, announcer, gone -> {
            devices.remove(gone);
            onClose.run();
        });
        devices.add(device);
        return device;
    }

    /** Switches all of them off. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        devices.forEach(SimulatedDevice::close);
        try {
            announcer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            engine.close();
        }
    }
}
