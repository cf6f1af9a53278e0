// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;

/**
 * Waits until a device that is wanted is heard; one that is listed as present already counts at once.
 *
 * <pre>{@code
 * Optional<KnownDevice> light = AwaitDevice.at(ip, 8266, Duration.ofSeconds(1)).call(discovery, progress);
 * }</pre>
 *
 * @param wanted which device
 * @param limit how long to wait at most
 */
public record AwaitDevice(Predicate<KnownDevice> wanted, Duration limit) {
    private static final long CANCEL_POLL_MS = 50;

    /** The device that can be invited at this address and port. */
    public static AwaitDevice at(InetAddress ip, int port, Duration limit) {
        return new AwaitDevice(
                known -> known.device().address().port() == port
                        && known.addresses().contains(ip),
                limit);
    }

    /** The device; empty if the time is over. Asks the network unless the device is present already. */
    public Optional<KnownDevice> call(Discovery discovery, Progress progress) throws CancelledException {
        CompletableFuture<KnownDevice> found = new CompletableFuture<>();
        try (Subscription subscription = discovery.listen(event -> look(event, found))) {
            Optional<KnownDevice> listed =
                    discovery.devices().stream().filter(this::isThere).findFirst();
            if (listed.isPresent()) {
                return listed;
            }
            discovery.ask();
            return await(found, progress);
        }
    }

    private void look(DiscoveryEvent event, CompletableFuture<KnownDevice> found) {
        Optional<KnownDevice> heard = Optional.empty();
        if (event instanceof DiscoveryEvent.Found first) {
            heard = Optional.of(first.device());
        } else if (event instanceof DiscoveryEvent.Changed changed) {
            heard = Optional.of(changed.device());
        } else if (event instanceof DiscoveryEvent.Seen seen) {
            heard = Optional.of(seen.device());
        }
        heard.filter(this::isThere).ifPresent(found::complete);
    }

    private boolean isThere(KnownDevice known) {
        return known.presence() == Presence.PRESENT && wanted.test(known);
    }

    private Optional<KnownDevice> await(CompletableFuture<KnownDevice> found, Progress progress)
            throws CancelledException {
        long end = System.nanoTime() + limit.toNanos();
        while (true) {
            progress.checkCancelled();
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            try {
                return Optional.of(found.get(Math.max(0, Math.min(left, CANCEL_POLL_MS)), TimeUnit.MILLISECONDS));
            } catch (TimeoutException notYet) {
                if (left <= 0) {
                    return Optional.empty();
                }
            } catch (ExecutionException impossible) {
                throw new IllegalStateException("it is only ever completed with a device", impossible);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CancelledException();
            }
        }
    }
}
