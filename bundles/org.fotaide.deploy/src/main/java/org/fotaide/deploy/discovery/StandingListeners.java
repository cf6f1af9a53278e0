// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.fotaide.mdns.DomainName;

/**
 * One standing listener for each interface that is in use. They are opened and closed in threads of their own, since both may
 * take seconds; a listener that cannot be opened is done without, since the discovery hears for itself.
 */
final class StandingListeners implements AutoCloseable {
    /** An interface and this machine's address on it. */
    private record Place(String networkInterface, InetAddress address) {}

    private final StandingListener.Maker maker;
    private final DomainName service;
    private final StandingListener.Ear ear;
    private final ExecutorService work = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "fota-standing-listener");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<Place, StandingListener> open = new HashMap<>();
    private boolean closed;

    StandingListeners(StandingListener.Maker maker, DomainName service, StandingListener.Ear ear) {
        this.maker = maker;
        this.service = service;
        this.ear = ear;
    }

    /** Has one listener on each of these and none elsewhere, soon. */
    void standOn(Collection<Station> stations) {
        Collection<Place> wanted = stations.stream()
                .map(station -> new Place(station.name(), station.address()))
                .collect(Collectors.toSet());
        work.execute(() -> follow(wanted));
    }

    private void follow(Collection<Place> wanted) {
        synchronized (this) {
            if (closed) {
                return;
            }
            open.entrySet().removeIf(entry -> {
                boolean leave = !wanted.contains(entry.getKey());
                if (leave) {
                    work.execute(() -> end(entry.getValue()));
                }
                return leave;
            });
            for (Place place : wanted) {
                if (!open.containsKey(place)) {
                    begin(place);
                }
            }
        }
    }

    private void begin(Place place) {
        try {
            open.put(place, maker.listen(place.networkInterface(), place.address(), service, ear));
        } catch (IOException refused) {
            // tried again when the interfaces change; until then the discovery hears for itself
            open.remove(place);
        }
    }

    private static void end(StandingListener listener) {
        try {
            listener.close();
        } catch (IOException alreadyGone) {
            return;
        }
    }

    /** Returns at once; the listeners say goodbye to the network by themselves. */
    @Override
    public void close() {
        work.execute(() -> {
            synchronized (this) {
                closed = true;
                open.values().forEach(listener -> work.execute(() -> end(listener)));
                open.clear();
            }
            work.shutdown();
        });
    }
}
