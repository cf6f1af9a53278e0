// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.net.InetAddress;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.fotaide.deploy.device.Device;
import org.fotaide.deploy.proof.BootWatch;

/**
 * Knows the devices in reach, from its start until it is closed. A device that was heard once stays listed, with when it was
 * last heard. Every method may be called by any thread, never fails for want of a network, and none but {@link #close()}
 * waits.
 */
public interface Discovery extends AutoCloseable {
    /** The devices that are known now, by name. */
    List<KnownDevice> devices();

    /** The network interfaces of this machine, used or not, and why not. */
    List<InterfaceState> interfaces();

    /**
     * Hears of every change from now on; of the devices that are known already, {@link #devices()} tells. All listeners are
     * called by one thread, {@code fota-discovery-events}, one event after the other; devices go on being found while a
     * listener works, but no other event is told. When more than {@link DiscoveryOptions#mostEvents()} wait, the oldest are
     * lost.
     */
    Subscription listen(DiscoveryListener listener);

    /**
     * Asks everyone now, and then again after pauses that grow. A known device that does not answer is asked directly, some
     * times, and then is {@link Presence#SILENT}.
     */
    void ask();

    /**
     * Asks the network for the addresses of a host in {@code .local}, until one answers.
     *
     * @param host such as {@code esp8266-00c0de.local}
     * @return completed with the addresses, IPv4 first. Whoever waits says how long and cancels it when he gives up; closing
     *     the discovery cancels it too
     * @throws IllegalArgumentException if {@code host} is no domain name
     */
    CompletableFuture<List<InetAddress>> addressesOf(String host);

    /**
     * Looks at one device while it restarts.
     *
     * @param device one of {@link #devices()}, or one that was typed; this is then recognised by its host or address, and its
     *     port
     */
    BootWatch watch(Device device);

    /** Ends within a second, with every thread of it; those of JmDNS end by themselves within seconds. */
    @Override
    void close();
}
