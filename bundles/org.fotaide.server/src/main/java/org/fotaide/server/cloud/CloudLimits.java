// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.cloud;

import java.time.Duration;

/**
 * The bounds of devices' connections.
 *
 * @param connections how many at one time
 * @param line the longest message of a device, in bytes
 * @param hello how long a device may take to say who it is, and then for each message once it has begun it
 * @param silence how long it may say nothing; it pings every 50 s
 * @param answer how long it may take to answer an order
 * @param gap the least time between two messages to it, since it understands only one in a segment
 * @param waiting how many messages may wait to be sent to it
 * @param tries how often it is offered the same ROM of the server's own accord, from one start of the server to the next
 * @param restart how long after an order to restart a device may still be there; the vendor's firmware restarts after 1 s
 */
public record CloudLimits(
        int connections,
        int line,
        Duration hello,
        Duration silence,
        Duration answer,
        Duration gap,
        int waiting,
        int tries,
        Duration restart) {
    /** What the server does where nobody says otherwise. */
    public static final CloudLimits USUAL = new CloudLimits(
            20_000,
            4_096,
            Duration.ofSeconds(30),
            Duration.ofSeconds(150),
            Duration.ofSeconds(10),
            Duration.ofMillis(100),
            20,
            3,
            Duration.ofSeconds(5));

    public CloudLimits gap(Duration other) {
        return new CloudLimits(connections, line, hello, silence, answer, other, waiting, tries, restart);
    }

    public CloudLimits hello(Duration other) {
        return new CloudLimits(connections, line, other, silence, answer, gap, waiting, tries, restart);
    }

    public CloudLimits answer(Duration other) {
        return new CloudLimits(connections, line, hello, silence, other, gap, waiting, tries, restart);
    }

    public CloudLimits restart(Duration other) {
        return new CloudLimits(connections, line, hello, silence, answer, gap, waiting, tries, other);
    }
}
