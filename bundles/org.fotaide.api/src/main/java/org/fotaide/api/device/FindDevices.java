// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.device;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.fotaide.deploy.discovery.Discovery;
import org.fotaide.deploy.discovery.DiscoveryListener;
import org.fotaide.deploy.discovery.DiscoveryOptions;
import org.fotaide.deploy.discovery.InterfaceChoice;
import org.fotaide.deploy.discovery.InterfaceState;
import org.fotaide.deploy.discovery.KnownDevice;
import org.fotaide.deploy.discovery.MulticastDiscovery;
import org.fotaide.deploy.discovery.Subscription;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;

/**
 * Looks for devices for a while, or until cancelled.
 *
 * <pre>{@code
 * FoundDevices found = new FindDevices().within(Duration.ofSeconds(3)).call(progress);
 * }</pre>
 */
public final class FindDevices {
    private static final long POLL_MILLIS = 50;

    private DiscoveryOptions options = DiscoveryOptions.DEFAULT;
    private Duration time = Duration.ofSeconds(3);
    private DiscoveryListener listener = event -> {};

    /** How long to look; 3 s by default. */
    public FindDevices within(Duration duration) {
        time = duration;
        return this;
    }

    /** Only on these interfaces of this machine, by name; on every usable one if there are none. */
    public FindDevices on(Set<String> interfaces) {
        options = options.on(interfaces.isEmpty() ? InterfaceChoice.ALL : InterfaceChoice.named(interfaces));
        return this;
    }

    /** Tells of each device as soon as it is heard. */
    public FindDevices telling(DiscoveryListener other) {
        listener = other;
        return this;
    }

    public FoundDevices call(Progress progress) throws CancelledException {
        try (Discovery discovery = MulticastDiscovery.start(options);
                Subscription subscription = discovery.listen(listener)) {
            long end = System.nanoTime() + time.toNanos();
            while (System.nanoTime() - end < 0) {
                progress.checkCancelled();
                Thread.sleep(POLL_MILLIS);
            }
            return new FoundDevices(discovery.devices(), discovery.interfaces());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    /**
     * What was found.
     *
     * @param devices by name
     * @param interfaces where it was looked, and where not and why
     */
    public record FoundDevices(List<KnownDevice> devices, List<InterfaceState> interfaces) {}
}
