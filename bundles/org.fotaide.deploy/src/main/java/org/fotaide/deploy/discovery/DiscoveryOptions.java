// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.time.Duration;
import org.fotaide.mdns.DomainName;

/**
 * How devices are looked for.
 *
 * @param interfaces where
 * @param service what the devices announce (PROTOCOLS 2)
 * @param interfacePoll how often the interfaces of this machine are looked at; 100 ms or more
 * @param longestPause between two questions to everyone; the pauses begin with one second and double up to this
 * @param answerTime how long a device may take to answer before it is asked directly, and then from one direct question to
 *     the next
 * @param directQuestions how many direct questions a device leaves unanswered until it is silent
 * @param standingAfter how long a discovery runs until JmDNS listens beside it; it takes seconds to end and announces this
 *     computer, which is not worth its while for a short look
 * @param mostDevices how many devices are remembered; beyond, the one that was not seen for the longest time is forgotten
 * @param mostEvents how many events may wait for a slow listener
 */
public record DiscoveryOptions(
        InterfaceChoice interfaces,
        DomainName service,
        Duration interfacePoll,
        Duration longestPause,
        Duration answerTime,
        int directQuestions,
        Duration standingAfter,
        int mostDevices,
        int mostEvents) {
    private static final Duration SHORTEST_POLL = Duration.ofMillis(100);

    /** What devices with ArduinoOTA announce. */
    public static final DomainName ARDUINO = DomainName.parse("_arduino._tcp.local");

    public static final DiscoveryOptions DEFAULT = new DiscoveryOptions(
            InterfaceChoice.ALL,
            ARDUINO,
            Duration.ofSeconds(3),
            Duration.ofSeconds(60),
            Duration.ofSeconds(1),
            3,
            Duration.ofSeconds(3),
            4096,
            10_000);

    public DiscoveryOptions {
        if (interfacePoll.compareTo(SHORTEST_POLL) < 0) {
            throw new IllegalArgumentException("interfaces are looked at every 100 ms at most, not " + interfacePoll);
        }
        if (longestPause.compareTo(Duration.ofSeconds(1)) < 0 || answerTime.toMillis() < 1) {
            throw new IllegalArgumentException("pauses are a second or more, answers take a millisecond or more");
        }
        if (standingAfter.isNegative()) {
            throw new IllegalArgumentException("JmDNS starts after no time or more");
        }
        if (directQuestions < 1 || mostDevices < 1 || mostEvents < 1) {
            throw new IllegalArgumentException("numbers of questions, devices and events are 1 or more");
        }
    }

    /** The same options for other interfaces. */
    public DiscoveryOptions on(InterfaceChoice choice) {
        return new DiscoveryOptions(
                choice,
                service,
                interfacePoll,
                longestPause,
                answerTime,
                directQuestions,
                standingAfter,
                mostDevices,
                mostEvents);
    }

    /** The same options for devices of another kind. */
    public DiscoveryOptions lookingFor(DomainName other) {
        return new DiscoveryOptions(
                interfaces,
                other,
                interfacePoll,
                longestPause,
                answerTime,
                directQuestions,
                standingAfter,
                mostDevices,
                mostEvents);
    }

    /** The same options with JmDNS beside it after another time. */
    public DiscoveryOptions standing(Duration after) {
        return new DiscoveryOptions(
                interfaces,
                service,
                interfacePoll,
                longestPause,
                answerTime,
                directQuestions,
                after,
                mostDevices,
                mostEvents);
    }
}
