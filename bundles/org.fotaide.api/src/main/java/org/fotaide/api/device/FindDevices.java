// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.device;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.fotaide.deploy.discovery.Discovery;
import org.fotaide.deploy.discovery.DiscoveryEvent;
import org.fotaide.deploy.discovery.DiscoveryListener;
import org.fotaide.deploy.discovery.DiscoveryOptions;
import org.fotaide.deploy.discovery.InterfaceState;
import org.fotaide.deploy.discovery.KnownDevice;
import org.fotaide.deploy.discovery.MulticastDiscovery;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;

/**
 * Looks for devices until no more of them turn up, for as long as one wants, or until cancelled.
 *
 * <pre>{@code
 * FoundDevices found = new FindDevices().within(Duration.ofSeconds(3)).call(progress);
 * }</pre>
 */
public final class FindDevices {
    /** How long to look where nothing is found. */
    public static final Duration USUAL_TIME = Duration.ofSeconds(3);

    /**
     * How long no device has to turn up for all to be there: everybody is asked again after a second, since a device that
     * saves power misses a question now and then, and gets 300 ms to answer.
     */
    public static final Duration USUAL_QUIET = Duration.ofMillis(1_300);

    private static final long CANCEL_POLL_MILLIS = 50;

    /** Nobody watches for longer. */
    private static final Duration FOR_EVER = Duration.ofDays(3_650);

    private DiscoveryOptions options = DiscoveryOptions.DEFAULT;
    private NamedInterfaces interfaces = NamedInterfaces.ALL;
    private Duration time = USUAL_TIME;
    private Duration quiet = USUAL_QUIET;
    private DiscoveryListener listener = event -> {};

    /** How long to look at most; {@link #USUAL_TIME} by default. */
    public FindDevices within(Duration duration) {
        time = duration;
        return this;
    }

    /** Looks until cancelled. */
    public FindDevices forEver() {
        time = FOR_EVER;
        return forTheWholeTime();
    }

    /** Goes on although no more devices turn up. */
    public FindDevices forTheWholeTime() {
        quiet = FOR_EVER;
        return this;
    }

    /** Only on these interfaces of this machine, by name; on every usable one if there are none. */
    public FindDevices on(Set<String> names) {
        interfaces = new NamedInterfaces(names);
        options = options.on(interfaces.choice());
        return this;
    }

    /** Tells of each change as soon as it is heard. */
    public FindDevices telling(DiscoveryListener other) {
        listener = other;
        return this;
    }

    public FoundDevices call(Progress progress) throws FotaException, CancelledException {
        Semaphore news = new Semaphore(0);
        Instant start = Instant.now();
        DiscoveryListener both = event -> {
            count(event, news);
            listener.on(event);
        };
        try (Discovery discovery = MulticastDiscovery.start(options, both)) {
            interfaces.check(discovery.interfaces());
            await(discovery, news, progress);
            return new FoundDevices(discovery.devices(), discovery.interfaces(), start);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private static void count(DiscoveryEvent event, Semaphore news) {
        if (event instanceof DiscoveryEvent.Found || event instanceof DiscoveryEvent.Changed) {
            news.release();
        }
    }

    private void await(Discovery discovery, Semaphore news, Progress progress)
            throws CancelledException, InterruptedException {
        long begin = System.nanoTime();
        long quietSince = begin;
        while (System.nanoTime() - begin < time.toNanos()) {
            progress.checkCancelled();
            if (news.tryAcquire(CANCEL_POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                news.drainPermits();
                quietSince = System.nanoTime();
            }
            boolean settled = System.nanoTime() - quietSince >= quiet.toNanos();
            if (settled && !discovery.devices().isEmpty()) {
                return;
            }
        }
    }

    /**
     * What was found.
     *
     * @param devices by name
     * @param interfaces where it was looked, and where not and why
     * @param start when the looking began
     */
    public record FoundDevices(List<KnownDevice> devices, List<InterfaceState> interfaces, Instant start) {
        public FoundDevices {
            devices = List.copyOf(devices);
            interfaces = List.copyOf(interfaces);
        }
    }
}
