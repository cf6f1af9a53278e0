// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Waits for events. */
final class EventQueue implements DiscoveryListener {
    private static final long LIMIT_SECONDS = 12;

    private final BlockingQueue<DiscoveryEvent> events = new LinkedBlockingQueue<>();

    @Override
    public void on(DiscoveryEvent event) {
        events.add(event);
    }

    /** The next event of a kind; those of other kinds before it are passed over. */
    <E extends DiscoveryEvent> E next(Class<E> kind) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (true) {
            DiscoveryEvent event = events.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (event == null) {
                throw new AssertionError("no " + kind.getSimpleName());
            }
            if (kind.isInstance(event)) {
                return kind.cast(event);
            }
        }
    }
}
