// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.espota;

import java.util.ArrayDeque;
import java.util.Deque;
import org.fotaide.simulator.flash.NorFlash;
import org.fotaide.simulator.link.LinkModel;
import org.fotaide.simulator.update.Update;
import org.fotaide.simulator.update.UpdateException;

/**
 * The device's loop during an upload, as arithmetic on given times in nanoseconds: it reads what the link has brought,
 * writes flash, during which it reads nothing, and acknowledges when nothing more is there.
 */
final class Intake {
    private final LinkModel link;
    private final Update update;
    private final NorFlash flash;
    private final int mostPerAck;
    private final Deque<Ack> acks = new ArrayDeque<>();
    private long clock;
    private int unacknowledged;

    /**
     * An acknowledgement on its way to the host.
     *
     * @param bytes that it acknowledges
     * @param at when the host gets it
     */
    record Ack(int bytes, long at) {}

    /**
     * @param mostPerAck bytes after which the device acknowledges even when more is there
     */
    Intake(LinkModel link, Update update, NorFlash flash, int mostPerAck, long now) {
        this.link = link;
        this.update = update;
        this.flash = flash;
        this.mostPerAck = mostPerAck;
        this.clock = now;
    }

    /**
     * Does all that happens up to a time.
     *
     * @throws UpdateException if the update fails
     */
    void advance(long now) throws UpdateException {
        while (update.remaining() > 0 && Math.max(clock, link.nextArrival()) <= now) {
            clock = Math.max(clock, link.nextArrival());
            long most = Math.min(update.remaining(), mostPerAck - unacknowledged);
            byte[] data = link.receive(clock, (int) Math.min(most, untilSector()));
            long busy = flash.busyNanos();
            unacknowledged += data.length;
            update.write(data);
            clock += flash.busyNanos() - busy;
            if (unacknowledged == mostPerAck || update.remaining() == 0 || link.nextArrival() > clock) {
                acks.add(new Ack(unacknowledged, clock + link.oneWay()));
                unacknowledged = 0;
            }
        }
    }

    private long untilSector() {
        return NorFlash.SECTOR - update.taken() % NorFlash.SECTOR;
    }

    /** Acknowledgements that have been sent and not been passed on, in order. */
    Deque<Ack> acks() {
        return acks;
    }

    /** The device's own time: when it is free again, or when it last did something. */
    long clock() {
        return clock;
    }

    /** When {@link #advance} will have something to do; {@link LinkModel#NEVER} unless more is sent. */
    long nextEvent() {
        return link.nextArrival() == LinkModel.NEVER ? LinkModel.NEVER : Math.max(clock, link.nextArrival());
    }

    /** Bytes that were sent, and not yet acknowledged in the host's eyes. */
    int owed(long now) {
        return unacknowledged + link.arrived(now);
    }
}
