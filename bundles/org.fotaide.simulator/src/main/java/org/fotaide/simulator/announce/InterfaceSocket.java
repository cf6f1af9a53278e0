// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.announce;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import org.fotaide.mdns.Compression;
import org.fotaide.mdns.MalformedMessageException;
import org.fotaide.mdns.Message;
import org.fotaide.mdns.MessageReader;
import org.fotaide.mdns.MessageTooLongException;
import org.fotaide.mdns.MessageWriter;
import org.fotaide.mdns.MulticastGroup;
import org.fotaide.simulator.internal.ChannelLoop;

/** The one socket for multicast DNS on one interface, shared by all devices of a fleet that are announced there. */
final class InterfaceSocket implements AutoCloseable {
    /** Link-local only (RFC 6762 section 11). */
    private static final int TTL = 255;

    private final DatagramChannel channel;
    private final InetAddress ip;

    /** Takes a message. */
    @FunctionalInterface
    interface Handler {
        void take(InterfaceSocket socket, InetSocketAddress from, Message message);
    }

    InterfaceSocket(NetworkInterface networkInterface, ChannelLoop loop, Handler handler) throws IOException {
        ip = networkInterface
                .inetAddresses()
                .filter(Inet4Address.class::isInstance)
                .findFirst()
                .orElseThrow(() -> new IOException("it has no IPv4 address"));
        channel = DatagramChannel.open(StandardProtocolFamily.INET);
        try {
            channel.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            channel.bind(new InetSocketAddress(MulticastGroup.PORT));
            channel.setOption(StandardSocketOptions.IP_MULTICAST_IF, networkInterface);
            channel.setOption(StandardSocketOptions.IP_MULTICAST_TTL, TTL);
            channel.setOption(StandardSocketOptions.IP_MULTICAST_LOOP, true);
            channel.join(MulticastGroup.IPV4.address(), networkInterface);
            loop.register(channel, (from, datagram) -> read(from, datagram, handler));
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private void read(InetSocketAddress from, byte[] datagram, Handler handler) {
        Message message;
        try {
            message = new MessageReader().read(datagram);
        } catch (MalformedMessageException e) {
            return; // not for us to complain: RFC 6762 section 18 wants such messages ignored
        }
        handler.take(this, from, message);
    }

    /** The address that a device on this interface has when it listens on all. */
    InetAddress ip() {
        return ip;
    }

    void multicast(Message message) {
        send(message, MulticastGroup.IPV4.socketAddress(), Compression.EVERYWHERE);
    }

    /** To one who asked from the port of multicast DNS. */
    void unicast(Message message, InetSocketAddress to) {
        send(message, to, Compression.EVERYWHERE);
    }

    /** To one who asked from another port, and knows plain DNS only. */
    void legacy(Message message, InetSocketAddress to) {
        send(message, to, Compression.SERVICE_TARGETS_PLAIN);
    }

    private void send(Message message, InetSocketAddress to, Compression compression) {
        try {
            channel.send(ByteBuffer.wrap(new MessageWriter(compression).write(message)), to);
        } catch (MessageTooLongException e) {
            throw new IllegalStateException("the records of one device fit into one message", e);
        } catch (IOException e) {
            return; // the interface is down for now: a real device's datagram would be lost as well
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
