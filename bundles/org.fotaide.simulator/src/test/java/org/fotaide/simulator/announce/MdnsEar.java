// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.announce;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.fotaide.mdns.MalformedMessageException;
import org.fotaide.mdns.Message;
import org.fotaide.mdns.MessageReader;
import org.fotaide.mdns.MessageTooLongException;
import org.fotaide.mdns.MessageWriter;
import org.fotaide.mdns.MulticastGroup;

/** A listener for multicast DNS on the loopback, or one who asks from a port of his own. */
final class MdnsEar implements AutoCloseable {
    private final MulticastSocket socket;

    private MdnsEar(int port) throws IOException {
        socket = new MulticastSocket(port);
        NetworkInterface loopback = NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress());
        socket.setOption(StandardSocketOptions.IP_MULTICAST_IF, loopback);
        if (port == MulticastGroup.PORT) {
            socket.joinGroup(new InetSocketAddress(MulticastGroup.IPV4.address(), port), loopback);
        }
    }

    /** Hears all and asks as a full member. */
    static MdnsEar member() throws IOException {
        return new MdnsEar(MulticastGroup.PORT);
    }

    /** Asks as a simple resolver does. */
    static MdnsEar resolver() throws IOException {
        return new MdnsEar(0);
    }

    void say(Message message) throws IOException, MessageTooLongException {
        byte[] bytes = new MessageWriter().write(message);
        socket.send(new DatagramPacket(bytes, bytes.length, MulticastGroup.IPV4.socketAddress()));
    }

    /** The next message that fits, within a time; others on this machine may talk as well. */
    Optional<Message> hear(int millis, Predicate<Message> wanted) throws IOException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        DatagramPacket packet = new DatagramPacket(new byte[9000], 9000);
        while (true) {
            int left = (int) TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return Optional.empty();
            }
            socket.setSoTimeout(left);
            try {
                socket.receive(packet);
            } catch (SocketTimeoutException e) {
                return Optional.empty();
            }
            Optional<Message> message = read(packet).filter(wanted);
            if (message.isPresent()) {
                return message;
            }
        }
    }

    private static Optional<Message> read(DatagramPacket packet) {
        try {
            return Optional.of(new MessageReader().read(Arrays.copyOf(packet.getData(), packet.getLength())));
        } catch (MalformedMessageException e) {
            return Optional.empty(); // not from our device, or the test will miss it
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
