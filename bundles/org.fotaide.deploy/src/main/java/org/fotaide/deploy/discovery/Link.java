// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.Optional;
import org.fotaide.mdns.MulticastGroup;

/**
 * Multicast DNS on one network interface in one version of IP: a socket on a port of its own that asks, so that answers come
 * straight back and at once, and one on port 5353 that hears what everybody says.
 */
final class Link implements AutoCloseable {
    /** Who receives a lower one may ignore the message (RFC 6762 section 11). */
    private static final int TTL = 255;

    private final NetworkInterface networkInterface;
    private final InetAddress address;
    private final MulticastGroup group;
    private final DatagramChannel asker;
    private final Optional<DatagramChannel> listener;
    private final String complaint;

    private Link(
            NetworkInterface networkInterface,
            InetAddress address,
            DatagramChannel asker,
            Optional<DatagramChannel> listener,
            String complaint) {
        this.networkInterface = networkInterface;
        this.address = address;
        this.group = group(address);
        this.asker = asker;
        this.listener = listener;
        this.complaint = complaint;
    }

    /**
     * What arrives at either socket is found by the selector.
     *
     * @param address of this machine on the interface; its version of IP is the link's
     * @param station attached to the selector's keys
     */
    static Link open(NetworkInterface networkInterface, InetAddress address, Selector selector, Station station)
            throws IOException {
        DatagramChannel asker = channel(networkInterface, new InetSocketAddress(address, 0));
        Optional<DatagramChannel> listener = Optional.empty();
        String complaint = "";
        try {
            listener = Optional.of(listener(networkInterface, address));
        } catch (IOException refused) {
            complaint = "What devices say unasked is not heard: " + refused.getMessage() + ".";
        }
        Link link = new Link(networkInterface, address, asker, listener, complaint);
        try {
            asker.register(selector, SelectionKey.OP_READ, station);
            if (listener.isPresent()) {
                listener.get().register(selector, SelectionKey.OP_READ, station);
            }
            return link;
        } catch (IOException refused) {
            link.close();
            throw refused;
        }
    }

    private static DatagramChannel listener(NetworkInterface networkInterface, InetAddress address) throws IOException {
        DatagramChannel channel = channel(
                networkInterface,
                address instanceof Inet4Address
                        ? new InetSocketAddress(MulticastGroup.PORT)
                        : new InetSocketAddress("::", MulticastGroup.PORT));
        try {
            channel.join(group(address).address(), networkInterface);
            return channel;
        } catch (IOException refused) {
            channel.close();
            throw refused;
        }
    }

    private static MulticastGroup group(InetAddress address) {
        return address instanceof Inet4Address ? MulticastGroup.IPV4 : MulticastGroup.IPV6;
    }

    private static DatagramChannel channel(NetworkInterface networkInterface, InetSocketAddress bind)
            throws IOException {
        DatagramChannel channel = DatagramChannel.open(
                bind.getAddress() instanceof Inet4Address ? StandardProtocolFamily.INET : StandardProtocolFamily.INET6);
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            if (bind.getPort() != 0 && channel.supportedOptions().contains(StandardSocketOptions.SO_REUSEPORT)) {
                channel.setOption(StandardSocketOptions.SO_REUSEPORT, true);
            }
            channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, networkInterface);
            channel.setOption(StandardSocketOptions.IP_MULTICAST_TTL, TTL);
            return channel.bind(bind);
        } catch (IOException refused) {
            channel.close();
            throw refused;
        }
    }

    /** Of this machine. */
    InetAddress address() {
        return address;
    }

    boolean hearsUnasked() {
        return listener.isPresent();
    }

    /** What does not work on this link; empty if all does. */
    String complaint() {
        return complaint;
    }

    boolean isListener(DatagramChannel channel) {
        return listener.filter(own -> own.equals(channel)).isPresent();
    }

    boolean speaksTo(InetAddress other) {
        return (address instanceof Inet4Address) == (other instanceof Inet4Address);
    }

    /** Asks everyone on this link. */
    void askEveryone(byte[] question) throws IOException {
        asker.send(ByteBuffer.wrap(question), group.socketAddress());
    }

    /** Asks one device. */
    void ask(byte[] question, InetAddress device) throws IOException {
        asker.send(ByteBuffer.wrap(question), new InetSocketAddress(device, MulticastGroup.PORT));
    }

    @Override
    public void close() throws IOException {
        try (DatagramChannel first = asker) {
            if (listener.isPresent()) {
                listener.get().close();
            }
        }
    }

    @Override
    public String toString() {
        return networkInterface.getName() + " " + address.getHostAddress();
    }
}
