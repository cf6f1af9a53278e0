// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.StandardSocketOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import org.fotaide.mdns.AddressRecord;
import org.fotaide.mdns.Compression;
import org.fotaide.mdns.DomainName;
import org.fotaide.mdns.MalformedMessageException;
import org.fotaide.mdns.Message;
import org.fotaide.mdns.MessageReader;
import org.fotaide.mdns.MessageTooLongException;
import org.fotaide.mdns.MessageWriter;
import org.fotaide.mdns.MulticastGroup;
import org.fotaide.mdns.PointerRecord;
import org.fotaide.mdns.ServiceRecord;
import org.fotaide.mdns.TextRecord;

/** Somebody who takes part in multicast DNS on the loopback, and answers as the test wants. */
final class LoopbackPeer implements AutoCloseable {
    private final MulticastSocket socket;
    private final Thread thread = new Thread(this::run, "loopback-peer");
    private final BlockingQueue<Message> queries = new LinkedBlockingQueue<>();
    private volatile Function<Message, Optional<Message>> answers = query -> Optional.empty();

    LoopbackPeer() throws IOException {
        socket = new MulticastSocket(MulticastGroup.PORT);
        NetworkInterface loopback = NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress());
        socket.setOption(StandardSocketOptions.IP_MULTICAST_IF, loopback);
        socket.joinGroup(MulticastGroup.IPV4.socketAddress(), loopback);
        thread.setDaemon(true);
        thread.start();
    }

    /** The answer, told to who asked as to one who knows plain DNS only. */
    LoopbackPeer answering(Function<Message, Optional<Message>> function) {
        answers = function;
        return this;
    }

    /** Answers every question about a device or its service. */
    LoopbackPeer playing(Message device, DomainName service) {
        return answering(query -> query.questions().stream()
                        .anyMatch(question -> question.name().equals(service)
                                || device.records().anyMatch(question::isAnsweredBy))
                ? Optional.of(device)
                : Optional.empty());
    }

    /** All that a device says of itself. */
    static Message device(DomainName service, String name, int port, Map<String, String> text) {
        DomainName instance = service.child(name);
        DomainName host = DomainName.of(name, "local");
        return Message.response(
                List.of(new PointerRecord(service, 4500, false, instance)),
                List.of(
                        new ServiceRecord(instance, 4500, true, 0, 0, port, host),
                        TextRecord.of(instance, 4500, true, text),
                        new AddressRecord(host, 120, true, InetAddress.getLoopbackAddress())));
    }

    static Message goodbye(Message device) {
        return Message.response(
                device.records().map(record -> record.withTtl(0)).toList(), List.of());
    }

    void say(Message message) throws IOException, MessageTooLongException {
        say(new MessageWriter().write(message));
    }

    void say(byte[] datagram) throws IOException {
        socket.send(new DatagramPacket(datagram, datagram.length, MulticastGroup.IPV4.socketAddress()));
    }

    /** The next question that fits. */
    Message asked(Predicate<Message> wanted) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (true) {
            Message query = queries.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (query == null) {
                throw new AssertionError("nobody asked");
            }
            if (wanted.test(query)) {
                return query;
            }
        }
    }

    private void run() {
        DatagramPacket packet = new DatagramPacket(new byte[Message.LONGEST], Message.LONGEST);
        while (!socket.isClosed()) {
            try {
                socket.receive(packet);
                Optional<Message> query = read(packet).filter(message -> !message.isResponse());
                if (query.isPresent()) {
                    queries.add(query.get());
                    answer(query.get(), (InetSocketAddress) packet.getSocketAddress());
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static Optional<Message> read(DatagramPacket packet) {
        try {
            return Optional.of(new MessageReader().read(Arrays.copyOf(packet.getData(), packet.getLength())));
        } catch (MalformedMessageException garbage) {
            return Optional.empty();
        }
    }

    private void answer(Message query, InetSocketAddress to) throws IOException {
        Optional<Message> answer = answers.apply(query);
        if (answer.isEmpty()) {
            return;
        }
        try {
            Message told = to.getPort() == MulticastGroup.PORT
                    ? answer.get()
                    : Message.legacyResponse(
                            query, answer.get().answers(), answer.get().additionals());
            byte[] bytes = new MessageWriter(Compression.SERVICE_TARGETS_PLAIN).write(told);
            InetSocketAddress target = to.getPort() == MulticastGroup.PORT ? MulticastGroup.IPV4.socketAddress() : to;
            socket.send(new DatagramPacket(bytes, bytes.length, target));
        } catch (MessageTooLongException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        socket.close();
    }
}
