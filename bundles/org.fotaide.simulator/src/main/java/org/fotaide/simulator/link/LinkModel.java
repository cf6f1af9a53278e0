// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.link;

import java.util.ArrayDeque;
import java.util.Deque;
import org.fotaide.firmware.bytes.Bytes;

/**
 * One direction of a TCP connection with a round trip R and a receive window W, as arithmetic on given times in
 * nanoseconds. The sender may send byte n once it has learnt that byte n - W was read, which takes R/2 from the reading; a
 * byte arrives R/2 after it was sent. So nobody gets more than W bytes through per R, and who waits for an answer to each
 * chunk gets one chunk per R. There is no loss, no slow start, and no limit to the rate within a window.
 */
public final class LinkModel {
    /** The time of something that will not happen unless something else happens first. */
    public static final long NEVER = Long.MAX_VALUE;

    private final long half;
    private final Deque<Allowance> allowances = new ArrayDeque<>();
    private final Deque<Parcel> parcels = new ArrayDeque<>();

    private record Allowance(long from, int bytes) {}

    private record Parcel(long arrival, Bytes bytes) {}

    /**
     * @param start when the sender may begin
     */
    public LinkModel(LinkSettings settings, long start) {
        this.half = settings.roundTrip().toNanos() / 2;
        allowances.add(new Allowance(start, settings.window()));
    }

    /** One way through the link, in nanoseconds. */
    public long oneWay() {
        return half;
    }

    /** How many bytes the sender may send by a time, in addition to those sent. */
    public int allowance(long now) {
        int sum = 0;
        for (Allowance allowance : allowances) {
            if (allowance.from() > now) {
                break;
            }
            sum += allowance.bytes();
        }
        return sum;
    }

    /** When the sender may send more than {@link #allowance} says now; {@link #NEVER} before more is read. */
    public long nextAllowance(long now) {
        for (Allowance allowance : allowances) {
            if (allowance.from() > now) {
                return allowance.from();
            }
        }
        return NEVER;
    }

    /**
     * The sender sends.
     *
     * @param bytes no more than it may
     * @param since since when it had them ready: they leave then, or when it learns that it may, whichever is later
     */
    public void send(byte[] bytes, long since) {
        Bytes whole = Bytes.copyOf(bytes);
        int done = 0;
        while (done < bytes.length) {
            Allowance allowance = allowances.removeFirst();
            int part = Math.min(allowance.bytes(), bytes.length - done);
            if (part < allowance.bytes()) {
                allowances.addFirst(new Allowance(allowance.from(), allowance.bytes() - part));
            }
            long sent = Math.max(allowance.from(), since);
            parcels.add(new Parcel(sent + half, whole.slice(done, done + part)));
            done += part;
        }
    }

    /** When the next unread bytes arrive or arrived; {@link #NEVER} if none are under way. */
    public long nextArrival() {
        return parcels.isEmpty() ? NEVER : parcels.getFirst().arrival();
    }

    /** Bytes that have arrived by a time and were not read. */
    public int arrived(long now) {
        int sum = 0;
        for (Parcel parcel : parcels) {
            if (parcel.arrival() > now) {
                break;
            }
            sum += parcel.bytes().length();
        }
        return sum;
    }

    /**
     * The receiver reads what has arrived, which opens the window by as much.
     *
     * @param most bytes that it can take
     */
    public byte[] receive(long now, int most) {
        byte[] read = new byte[Math.min(most, arrived(now))];
        int done = 0;
        while (done < read.length) {
            Parcel parcel = parcels.removeFirst();
            int part = Math.min(parcel.bytes().length(), read.length - done);
            parcel.bytes().slice(0, part).copyTo(read, done);
            if (part < parcel.bytes().length()) {
                parcels.addFirst(new Parcel(parcel.arrival(), parcel.bytes().from(part)));
            }
            done += part;
        }
        if (read.length > 0) {
            allowances.addLast(new Allowance(now + half, read.length));
        }
        return read;
    }
}
