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
import java.util.Collections;
import java.util.Optional;
import org.fotaide.deploy.discovery.InterfaceState.Use;
import org.fotaide.mdns.MulticastGroup;

/**
 * Multicast DNS on one network interface: a socket on a port of its own that asks, so that answers come straight back and at
 * once, and one on port 5353 that hears what everybody says.
 */
final class Station implements AutoCloseable {
    private final NetworkInterface networkInterface;
    private final Inet4Address address;
    private final DatagramChannel asker;
    private final Optional<DatagramChannel> listener;
    private final String complaint;

    private Station(
            NetworkInterface networkInterface,
            Inet4Address address,
            DatagramChannel asker,
            Optional<DatagramChannel> listener,
            String complaint) {
        this.networkInterface = networkInterface;
        this.address = address;
        this.asker = asker;
        this.listener = listener;
        this.complaint = complaint;
    }

    /** What arrives at either socket is found by the selector, with the station attached. */
    static Station open(NetworkInterface networkInterface, Selector selector) throws IOException {
        Inet4Address address = ipv4(networkInterface).orElseThrow(() -> new IOException("it has no IPv4 address"));
        DatagramChannel asker = channel(networkInterface, new InetSocketAddress(address, 0));
        Optional<DatagramChannel> listener = Optional.empty();
        String complaint = "";
        try {
            DatagramChannel channel = channel(networkInterface, new InetSocketAddress(MulticastGroup.PORT));
            channel.join(MulticastGroup.IPV4.address(), networkInterface);
            listener = Optional.of(channel);
        } catch (IOException refused) {
            complaint = "What devices say unasked is not heard: " + refused.getMessage() + ".";
        }
        Station station = new Station(networkInterface, address, asker, listener, complaint);
        asker.register(selector, SelectionKey.OP_READ, station);
        if (listener.isPresent()) {
            listener.get().register(selector, SelectionKey.OP_READ, station);
        }
        return station;
    }

    static Optional<Inet4Address> ipv4(NetworkInterface networkInterface) {
        return Collections.list(networkInterface.getInetAddresses()).stream()
                .filter(Inet4Address.class::isInstance)
                .map(Inet4Address.class::cast)
                .findFirst();
    }

    private static DatagramChannel channel(NetworkInterface networkInterface, InetSocketAddress bind)
            throws IOException {
        DatagramChannel channel = DatagramChannel.open(StandardProtocolFamily.INET);
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            if (channel.supportedOptions().contains(StandardSocketOptions.SO_REUSEPORT)) {
                channel.setOption(StandardSocketOptions.SO_REUSEPORT, true);
            }
            channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, networkInterface);
            channel.setOption(StandardSocketOptions.IP_MULTICAST_TTL, 255);
            return channel.bind(bind);
        } catch (IOException refused) {
            channel.close();
            throw refused;
        }
    }

    String name() {
        return networkInterface.getName();
    }

    InetAddress address() {
        return address;
    }

    boolean hears(DatagramChannel channel) {
        return listener.filter(own -> own.equals(channel)).isPresent();
    }

    /** Asks everyone on this interface. */
    void askEveryone(byte[] question) throws IOException {
        asker.send(ByteBuffer.wrap(question), MulticastGroup.IPV4.socketAddress());
    }

    /** Asks one device. */
    void ask(byte[] question, InetAddress device) throws IOException {
        asker.send(ByteBuffer.wrap(question), new InetSocketAddress(device, MulticastGroup.PORT));
    }

    InterfaceState state() {
        return new InterfaceState(
                name(),
                networkInterface.getDisplayName(),
                Collections.list(networkInterface.getInetAddresses()),
                listener.isPresent() ? Use.USED : Use.ASKING_ONLY,
                complaint);
    }

    @Override
    public void close() throws IOException {
        try (DatagramChannel first = asker) {
            if (listener.isPresent()) {
                listener.get().close();
            }
        }
    }
}
