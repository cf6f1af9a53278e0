// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.cloud;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.link.Course;
import org.fotaide.server.link.DeviceLinks;
import org.fotaide.server.link.Orders;
import org.fotaide.server.problem.Cause;
import org.fotaide.server.store.Device;
import org.fotaide.server.store.Product;
import org.fotaide.server.store.Store;

/**
 * Tells connected devices of their ROM when it is newer than what they run: when they come, and when another one is meant for
 * them. That they restart into it is for their owner to say. On a thread of its own, one device after the other.
 */
public final class CloudOffers implements AutoCloseable {
    private static final long LOOK_MILLIS = 500;

    private final Store store;
    private final DeviceLinks links;
    private final Orders orders;
    private final CloudLimits limits;
    private final Consumer<String> log;
    private final Map<String, Tries> tries = new ConcurrentHashMap<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread one = new Thread(work, "fota-offers");
        one.setDaemon(true);
        return one;
    });
    private final Set<String> postponed = ConcurrentHashMap.newKeySet();
    private long seen = -1;

    private record Tries(String rom, int count) {}

    public CloudOffers(Store store, DeviceLinks links, Orders orders, CloudLimits limits, Consumer<String> log) {
        this.store = store;
        this.links = links;
        this.orders = orders;
        this.limits = limits;
        this.log = log;
        var unused = thread.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** A device is there, and what it runs is written down. */
    void offer(String device) {
        thread.execute(() -> guarded(() -> {
            Optional<Device> known = store.read(tables -> tables.devices().find(device));
            if (known.isPresent()) {
                offer(known.get());
            }
        }));
    }

    private void look() {
        long version = store.catalogue().version();
        if (version == seen) {
            return;
        }
        seen = version;
        guarded(() -> {
            for (Product product : store.catalogue().products().values()) {
                List<Device> outdated = orders.reachable(product.ptype());
                for (Device device : outdated) {
                    offer(device);
                }
            }
        });
    }

    private void offer(Device device) throws FotaException {
        Optional<String> meant = orders.due(device).map(RomName::toString);
        if (meant.isEmpty() || !links.isConnected(device.id()) || isBusy(device, meant.get())) {
            return;
        }
        Tries before = tries.getOrDefault(device.id(), new Tries(meant.get(), 0));
        int count = before.rom().equals(meant.get()) ? before.count() : 0;
        if (count >= limits.tries()) {
            return;
        }
        tries.put(device.id(), new Tries(meant.get(), count + 1));
        CompletableFuture<Void> sent = orders.offer(device);
        CompletableFuture<Void> unused = sent.whenComplete((done, problem) -> {
            if (problem != null) {
                log.accept("cloud: " + device.id() + " was not told of " + meant.get() + ": "
                        + new Cause(problem).reason());
            }
        });
    }

    /** One that has fetched another ROM may be told of this one; one that is about to is told when it has. */
    private boolean isBusy(Device device, String rom) {
        Course course = new Course(device, store.limits().fetching());
        boolean same = course.rom().equals(Optional.of(rom));
        boolean other = course.rom().isPresent() && !same && !course.isFetched();
        if (other) {
            postponed.add(device.id());
        }
        return same || other;
    }

    /** A device has fetched something, or has failed to, and may be told of what it was not told meanwhile. */
    void settled(String device) {
        if (postponed.remove(device)) {
            offer(device);
        }
    }

    private interface Step {
        void run() throws FotaException;
    }

    private void guarded(Step step) {
        try {
            step.run();
        } catch (FotaException | RuntimeException failed) {
            log.accept("cloud: devices were not told of their ROM: " + new Cause(failed).reason());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
