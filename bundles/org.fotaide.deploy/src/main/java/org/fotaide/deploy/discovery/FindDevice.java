// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.fotaide.deploy.discovery.InterfaceState.Use;
import org.fotaide.deploy.problem.DeployProblem;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;

/**
 * Waits for a device to be found by its name.
 *
 * @param name as the list of devices shows it, or its host; upper and lower case do not matter
 * @param limit how long to wait at most
 */
public record FindDevice(String name, Duration limit) {
    private static final long CANCEL_POLL_MS = 50;
    private static final int MOST_NAMES = 10;

    /** The device; one that is listed but does not answer now is asked again first. */
    public KnownDevice call(Discovery discovery, Progress progress) throws FotaException, CancelledException {
        CountDownLatch found = new CountDownLatch(1);
        try (Subscription subscription = discovery.listen(event -> {
            if (event instanceof DiscoveryEvent.Found || event instanceof DiscoveryEvent.Seen) {
                present(discovery).ifPresent(device -> found.countDown());
            }
        })) {
            if (present(discovery).isEmpty()) {
                discovery.ask();
                await(found, progress);
            }
        }
        return present(discovery).orElseThrow(() -> notFound(discovery));
    }

    private Optional<KnownDevice> present(Discovery discovery) {
        return discovery.devices().stream()
                .filter(device -> device.presence() == Presence.PRESENT && isMeant(device))
                .findFirst();
    }

    private boolean isMeant(KnownDevice device) {
        String host = device.device().address().host();
        return device.name().equalsIgnoreCase(name) || host.equalsIgnoreCase(name);
    }

    private void await(CountDownLatch found, Progress progress) throws CancelledException {
        long end = System.nanoTime() + limit.toNanos();
        try {
            do {
                progress.checkCancelled();
            } while (!found.await(CANCEL_POLL_MS, TimeUnit.MILLISECONDS) && System.nanoTime() - end < 0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private FotaException notFound(Discovery discovery) {
        List<String> others = discovery.devices().stream()
                .map(device -> device.presence() == Presence.PRESENT ? device.name() : device.name() + " (silent)")
                .toList();
        String heard = others.isEmpty()
                ? "No device at all was heard."
                : "Heard were: " + others.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
                        + (others.size() > MOST_NAMES ? ", … (" + others.size() + " in all)." : ".");
        String used = discovery.interfaces().stream()
                .filter(one -> one.use() == Use.USED || one.use() == Use.ASKING_ONLY)
                .map(InterfaceState::name)
                .collect(Collectors.joining(", "));
        return new FotaException(DeployProblem.DEVICE_NOT_FOUND.with(
                new ForeignText(name).readable(), limit.toMillis() / 1000.0, heard, used.isEmpty() ? "none" : used));
    }
}
