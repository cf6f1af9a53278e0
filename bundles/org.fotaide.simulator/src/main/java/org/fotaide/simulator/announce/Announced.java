// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.announce;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.fotaide.mdns.DomainName;
import org.fotaide.mdns.Message;
import org.fotaide.simulator.internal.Engine;

/** One device on its way from the first probe to the last goodbye. Guarded by its announcer's lock. */
public final class Announced {
    private static final int PROBES = 3;
    private static final int ANNOUNCEMENTS = 3;

    /** Probes' times between two announcements: a second on a real device. */
    private static final int ANNOUNCEMENT_SPACING = 4;

    private final Announcer announcer;
    private final Engine engine;
    private final List<InterfaceSocket> sockets;
    private final Duration probe;
    private final Consumer<String> renamed;
    private final Presence wished;
    private final Map<InterfaceSocket, DeviceRecords> records = new LinkedHashMap<>();
    private int nameIndex = 1;
    private Stage stage = Stage.PROBING;
    private int generation;

    private enum Stage {
        PROBING,
        ANNOUNCED,
        GONE
    }

    Announced(
            Announcer announcer,
            Engine engine,
            Presence wished,
            List<InterfaceSocket> sockets,
            Duration probe,
            Consumer<String> renamed) {
        this.announcer = announcer;
        this.engine = engine;
        this.wished = wished;
        this.sockets = sockets;
        this.probe = probe;
        this.renamed = renamed;
    }

    void begin() {
        Presence presence = wished.named(name());
        for (InterfaceSocket socket : sockets) {
            boolean everywhere = presence.address().getAddress().isAnyLocalAddress();
            records.put(
                    socket,
                    new DeviceRecords(
                            presence,
                            everywhere ? socket.ip() : presence.address().getAddress()));
        }
        stage = Stage.PROBING;
        generation++;
        step(generation, 0);
    }

    /** The name wished for, or one with a number behind it that still is one label. */
    private String name() {
        if (nameIndex == 1) {
            return wished.name();
        }
        String suffix = "-" + nameIndex;
        int room = DomainName.LONGEST_LABEL - suffix.length();
        return wished.name().substring(0, Math.min(room, wished.name().length())) + suffix;
    }

    private void step(int began, int number) {
        synchronized (announcer) {
            if (began != generation || stage == Stage.GONE || number == PROBES + ANNOUNCEMENTS) {
                return;
            }
            boolean probing = number < PROBES;
            stage = probing ? Stage.PROBING : Stage.ANNOUNCED;
            tell(probing ? DeviceRecords::probe : DeviceRecords::announcement);
            Duration pause = probing ? probe : probe.multipliedBy(ANNOUNCEMENT_SPACING);
            engine.later(pause, () -> step(began, number + 1));
        }
    }

    private void tell(Function<DeviceRecords, Message> message) {
        BiConsumer<InterfaceSocket, DeviceRecords> say = (socket, own) -> socket.multicast(message.apply(own));
        records.forEach(say);
    }

    /** Somebody told something: if it contradicts us, we look for another name (RFC 6762 section 9). */
    void heard(InterfaceSocket socket, Message response) {
        DeviceRecords own = records.get(socket);
        if (own == null || stage == Stage.GONE || !own.contradictedBy(response.records())) {
            return;
        }
        if (stage == Stage.ANNOUNCED) {
            begin();
            return;
        }
        nameIndex++;
        begin();
        String name = name();
        engine.channels().execute(() -> renamed.accept(name));
    }

    /** Somebody probes: if it is for our name, at the same moment, one of us waits. */
    void probed(InterfaceSocket socket, Message query) {
        DeviceRecords own = records.get(socket);
        if (own != null && stage == Stage.PROBING && own.losesTo(query.authorities())) {
            generation++;
            int began = generation;
            engine.later(probe.multipliedBy(ANNOUNCEMENT_SPACING), () -> step(began, 0));
        }
    }

    Optional<DeviceRecords.Answer> answer(InterfaceSocket socket, Message query) {
        DeviceRecords own = records.get(socket);
        return own == null || stage != Stage.ANNOUNCED ? Optional.empty() : own.answer(query);
    }

    /** The device restarts or lost its power: nobody is told. */
    public void vanish() {
        synchronized (announcer) {
            stage = Stage.GONE;
            announcer.forget(this);
        }
    }

    /** The device is switched off in order: everybody is told. */
    public void sayGoodbye() {
        synchronized (announcer) {
            if (stage == Stage.ANNOUNCED) {
                tell(DeviceRecords::goodbye);
            }
            vanish();
        }
    }
}
