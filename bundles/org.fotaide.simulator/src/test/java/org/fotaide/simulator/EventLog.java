// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.fotaide.simulator.event.DeviceEvent;
import org.fotaide.simulator.event.DeviceListener;

/** Hears a device and waits for what it should tell. */
public final class EventLog implements DeviceListener {
    private static final int LIMIT_SECONDS = 10;

    private final List<DeviceEvent> all = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<DeviceEvent> unheard = new LinkedBlockingQueue<>();

    @Override
    public void on(DeviceEvent event) {
        all.add(event);
        unheard.add(event);
    }

    /** The next event of a kind; those before it are skipped. */
    public <E extends DeviceEvent> E await(Class<E> kind) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (true) {
            DeviceEvent event = unheard.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (event == null) {
                throw new AssertionError("no " + kind.getSimpleName() + " in " + all);
            }
            if (kind.isInstance(event)) {
                return kind.cast(event);
            }
        }
    }

    public List<DeviceEvent> all() {
        return all;
    }
}
