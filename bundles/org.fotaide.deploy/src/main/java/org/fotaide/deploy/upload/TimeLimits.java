// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload;

import java.time.Duration;

/**
 * How long each step of an upload may take. The defaults allow what the Arduino tools allow (PROTOCOLS 1.6), but for the
 * reply: it is waited for more briefly at first and the invitation is repeated.
 *
 * @param firstReply for the reply to the first invitation; default 1 s, doubled with each further one
 * @param longestReply the most that a reply is waited for, also one by HTTP to a question that sends no image; default 8 s
 * @param authentication for the reply to the password's proof; default 10 s (an ESP32 computes for seconds)
 * @param connectBack for the TCP connection: the device's after it accepted an invitation, ours to a device that takes
 *     uploads by HTTP; default 10 s
 * @param stall for the next byte to be taken or acknowledged while sending; default 10 s
 * @param result for the device's verdict after the last byte was handed over; default 60 s
 * @param lastWords for the rest of an error text, and for the end of the stream when the verdict stands behind other
 *     text; default 1 s
 * @param probe for a device to show whether it takes uploads in a way, where none is named; default 2 s
 * @param farewell for the device to see the end of a connection that is given up; default 500 ms
 */
public record TimeLimits(
        Duration firstReply,
        Duration longestReply,
        Duration authentication,
        Duration connectBack,
        Duration stall,
        Duration result,
        Duration lastWords,
        Duration probe,
        Duration farewell) {
    public static final TimeLimits DEFAULT = new TimeLimits(
            Duration.ofSeconds(1),
            Duration.ofSeconds(8),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(10),
            Duration.ofSeconds(60),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofMillis(500));

    /**
     * How long the reply to one invitation is waited for.
     *
     * @param invitation counts from 1
     */
    public Duration reply(int invitation) {
        Duration doubled = firstReply.multipliedBy(1L << Math.min(invitation - 1, 20));
        return doubled.compareTo(longestReply) < 0 ? doubled : longestReply;
    }

    public TimeLimits withReplies(Duration first, Duration longest) {
        return new TimeLimits(first, longest, authentication, connectBack, stall, result, lastWords, probe, farewell);
    }

    public TimeLimits withAuthentication(Duration limit) {
        return new TimeLimits(firstReply, longestReply, limit, connectBack, stall, result, lastWords, probe, farewell);
    }

    public TimeLimits withConnectBack(Duration limit) {
        return new TimeLimits(
                firstReply, longestReply, authentication, limit, stall, result, lastWords, probe, farewell);
    }

    public TimeLimits withStall(Duration limit) {
        return new TimeLimits(
                firstReply, longestReply, authentication, connectBack, limit, result, lastWords, probe, farewell);
    }

    public TimeLimits withResult(Duration limit) {
        return new TimeLimits(
                firstReply, longestReply, authentication, connectBack, stall, limit, lastWords, probe, farewell);
    }

    public TimeLimits withLastWords(Duration limit) {
        return new TimeLimits(
                firstReply, longestReply, authentication, connectBack, stall, result, limit, probe, farewell);
    }

    public TimeLimits withFarewell(Duration limit) {
        return new TimeLimits(
                firstReply, longestReply, authentication, connectBack, stall, result, lastWords, probe, limit);
    }

    public TimeLimits withProbe(Duration limit) {
        return new TimeLimits(
                firstReply, longestReply, authentication, connectBack, stall, result, lastWords, limit, farewell);
    }
}
