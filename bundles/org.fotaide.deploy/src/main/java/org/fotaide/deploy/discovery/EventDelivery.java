// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Calls the listeners, one event after the other, in a thread of its own. */
final class EventDelivery implements AutoCloseable {
    private final List<DiscoveryListener> listeners = new CopyOnWriteArrayList<>();
    private final ThreadPoolExecutor thread;

    EventDelivery(int mostEvents) {
        thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(mostEvents),
                work -> {
                    Thread worker = new Thread(work, "fota-discovery-events");
                    worker.setDaemon(true);
                    return worker;
                },
                new ThreadPoolExecutor.DiscardOldestPolicy());
    }

    Subscription listen(DiscoveryListener listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void tell(DiscoveryEvent event) {
        thread.execute(() -> listeners.forEach(listener -> listener.on(event)));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
