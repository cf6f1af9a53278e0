// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.fotaide.mdns.DomainName;
import org.fotaide.mdns.Message;
import org.fotaide.mdns.MessageTooLongException;
import org.fotaide.mdns.MessageWriter;
import org.fotaide.mdns.PointerRecord;
import org.fotaide.mdns.Question;
import org.fotaide.mdns.RecordType;

/** Asks, on every interface that is in use. Used by the thread of the discovery alone. */
final class Questions {
    /** As many as fit into one packet of 1,500 bytes with names of usual length. */
    private static final int MOST_KNOWN_ANSWERS = 24;

    /** What somebody who floods us with names can make us ask the network. */
    private static final int MOST_DIRECT_A_SECOND = 200;

    private static final long SECOND = 1_000_000_000;

    private final Stations stations;
    private final Consumer<Station> broken;
    private long second = System.nanoTime();
    private int direct;

    /** @param broken hears of a station that could not send at all */
    Questions(Stations stations, Consumer<Station> broken) {
        this.stations = stations;
        this.broken = broken;
    }

    /** Asks who offers a service, but for those who are known to. */
    void service(DomainName service, List<PointerRecord> known) {
        toEveryone(new Message(
                0,
                Message.Kind.QUERY,
                false,
                List.of(Question.unicast(service, RecordType.PTR)),
                List.copyOf(known.subList(0, Math.min(known.size(), MOST_KNOWN_ANSWERS))),
                List.of(),
                List.of()));
    }

    void addressesOf(Collection<DomainName> hosts) {
        hosts.forEach(host -> toEveryone(
                Message.query(Question.unicast(host, RecordType.A), Question.unicast(host, RecordType.AAAA))));
    }

    /** Asks one device, by its name on every interface and by its addresses. Says whether it was asked. */
    boolean device(Message question, List<InetAddress> addresses) {
        long now = System.nanoTime();
        if (now - second >= SECOND) {
            second = now;
            direct = 0;
        }
        direct++;
        if (direct > MOST_DIRECT_A_SECOND) {
            return false;
        }
        toEveryone(question);
        byte[] bytes = written(question);
        for (InetAddress address : addresses) {
            stationsFor(address).forEach(station -> send(station, () -> station.ask(bytes, address)));
        }
        return true;
    }

    /** Those on the device's own link; for a device elsewhere, all that are no loopback and leave the way to the system. */
    private List<Station> stationsFor(InetAddress address) {
        List<Station> near =
                stations.open().stream().filter(one -> one.isLinkOf(address)).toList();
        return near.isEmpty()
                ? stations.open().stream()
                        .filter(one -> !one.address().isLoopbackAddress())
                        .toList()
                : near;
    }

    private void toEveryone(Message question) {
        byte[] bytes = written(question);
        new ArrayList<>(stations.open()).forEach(station -> send(station, () -> station.askEveryone(bytes)));
    }

    private static byte[] written(Message question) {
        try {
            return new MessageWriter().write(question);
        } catch (MessageTooLongException impossible) {
            throw new IllegalStateException("a question is never that long", impossible);
        }
    }

    /** Sending. */
    @FunctionalInterface
    private interface Sending {
        void send() throws IOException;
    }

    /** One interface without a way does not stop the others. */
    private void send(Station station, Sending sending) {
        try {
            sending.send();
        } catch (IOException unreachable) {
            broken.accept(station);
        }
    }
}
