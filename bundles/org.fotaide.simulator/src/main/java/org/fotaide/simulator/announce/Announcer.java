// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.announce;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.fotaide.mdns.Message;
import org.fotaide.mdns.MulticastGroup;
import org.fotaide.mdns.Question;
import org.fotaide.simulator.internal.Engine;

/**
 * Announces the devices of a fleet by multicast DNS and answers questions about them, with one socket an interface. Each
 * device answers for itself, in a message of its own. Safe for use by several threads.
 */
public final class Announcer implements AutoCloseable {
    /** Answers to one question that leave together; the rest follow in bursts, so that no buffer overflows. */
    private static final int BURST = 32;

    private static final Duration BETWEEN_BURSTS = Duration.ofMillis(1);

    private final Engine engine;
    private final Map<String, InterfaceSocket> sockets = new LinkedHashMap<>();
    private final List<Announced> devices = new ArrayList<>();

    public Announcer(Engine engine) {
        this.engine = engine;
    }

    /**
     * Makes sure that devices can be announced on an interface.
     *
     * @throws IOException if not, with the reason
     */
    public synchronized void open(String interfaceName) throws IOException {
        if (!sockets.containsKey(interfaceName)) {
            NetworkInterface found = NetworkInterface.getByName(interfaceName);
            if (found == null) {
                throw new IOException("there is no such interface");
            }
            sockets.put(interfaceName, new InterfaceSocket(found, engine.channels(), this::take));
        }
    }

    /**
     * Probes for a device's name and then announces it.
     *
     * @param probe between two probes, 250 ms on a real device; the first announcement follows three of them
     * @param renamed hears another name when the one wished for is taken
     */
    public synchronized Announced announce(Presence presence, Duration probe, Consumer<String> renamed) {
        List<InterfaceSocket> where = sockets.entrySet().stream()
                .filter(socket -> presence.interfaces().contains(socket.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        Announced device = new Announced(this, engine, presence, where, probe, renamed);
        devices.add(device);
        device.begin();
        return device;
    }

    /** It vanished: nothing is said. */
    synchronized void forget(Announced device) {
        devices.remove(device);
    }

    private synchronized void take(InterfaceSocket socket, InetSocketAddress from, Message message) {
        if (message.isResponse()) {
            List.copyOf(devices).forEach(device -> device.heard(socket, message));
            return;
        }
        int answered = 0;
        for (Announced device : List.copyOf(devices)) {
            device.probed(socket, message);
            Optional<DeviceRecords.Answer> answer = device.answer(socket, message);
            if (answer.isPresent()) {
                Duration delay = BETWEEN_BURSTS.multipliedBy(answered++ / BURST);
                engine.later(delay, () -> reply(socket, from, message, answer.get()));
            }
        }
    }

    /** Who probes is answered so that every program on his machine hears it, since they share the port. */
    private static void reply(
            InterfaceSocket socket, InetSocketAddress from, Message query, DeviceRecords.Answer answer) {
        Message told = Message.response(answer.answers(), answer.additionals());
        if (from.getPort() != MulticastGroup.PORT) {
            socket.legacy(Message.legacyResponse(query, answer.answers(), answer.additionals()), from);
        } else if (query.questions().stream().allMatch(Question::unicastAnswer)
                && query.authorities().isEmpty()) {
            socket.unicast(told, from);
        } else {
            socket.multicast(told);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        for (InterfaceSocket socket : sockets.values()) {
            socket.close();
        }
        sockets.clear();
    }
}
