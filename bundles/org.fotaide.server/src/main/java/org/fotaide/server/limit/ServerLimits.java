// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.limit;

import java.time.Duration;

/**
 * Every bound of the server, in one place.
 *
 * @param image the largest image, in bytes
 * @param products how many there may be
 * @param roms how many ROMs, of all products together
 * @param devices how many the server remembers
 * @param keys how many, revoked ones not counted
 * @param events how many lines of history are kept; the oldest go first
 * @param text the longest name, note, group or identity that is stored, in characters
 * @param header the largest header of a request, in bytes
 * @param body the largest body of a request other than images, in bytes
 * @param connections how many at one time
 * @param threads that answer requests
 * @param cache how many bytes of images stand in memory at most
 * @param idle how long a connection may say or take nothing
 * @param rate the fewest bytes a second in which a body has to come
 * @param grace how long answers under way may take when the server stops
 * @param parting how long a connection may be idle when the server stops
 * @param guesses how many wrong keys an address may send before it has to wait
 * @param patience how long until an address has one more guess
 * @param addresses how many addresses with wrong keys are remembered
 * @param fetching how long a device that was told of a ROM may take to fetch it; the vendor's firmware gives up after 2 min
 * @param sessionIdle how long a page may ask for nothing until its owner has to log in again
 * @param sessionLife how long a login lasts at most
 * @param kept how long an order waits for a device that is not connected
 */
public record ServerLimits(
        int image,
        int products,
        int roms,
        int devices,
        int keys,
        int events,
        int text,
        int header,
        int body,
        int connections,
        int threads,
        long cache,
        Duration idle,
        long rate,
        Duration grace,
        Duration parting,
        int guesses,
        Duration patience,
        int addresses,
        Duration fetching,
        Duration sessionIdle,
        Duration sessionLife,
        Duration kept) {
    private static final int MEGABYTE = 1 << 20;

    /** What the server does where nobody says otherwise. The largest flash of the chip has 16 MB. */
    public static final ServerLimits USUAL = new ServerLimits(
            16 * MEGABYTE,
            1_000,
            10_000,
            100_000,
            100_000,
            100_000,
            200,
            8_192,
            65_536,
            20_000,
            200,
            64L * MEGABYTE,
            Duration.ofSeconds(30),
            256,
            Duration.ofSeconds(10),
            Duration.ofSeconds(1),
            10,
            Duration.ofSeconds(2),
            10_000,
            Duration.ofMinutes(3),
            Duration.ofHours(1),
            Duration.ofHours(12),
            Duration.ofDays(7));

    /** The same for a server that stops sooner. */
    public ServerLimits stopping(Duration bound, Duration idleThen) {
        return new ServerLimits(
                image,
                products,
                roms,
                devices,
                keys,
                events,
                text,
                header,
                body,
                connections,
                threads,
                cache,
                idle,
                rate,
                bound,
                idleThen,
                guesses,
                patience,
                addresses,
                fetching,
                sessionIdle,
                sessionLife,
                kept);
    }
}
