// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.time.Duration;

/**
 * When what is due: questions to everyone after pauses that begin with a second and double (RFC 6762 section 5.2), questions
 * for hosts, a look at the interfaces. In the time of {@link System#nanoTime}.
 */
final class Schedule {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration HOST_PAUSE = Duration.ofMillis(250);

    private final DiscoveryOptions options;
    private Duration pause = FIRST_PAUSE;
    private long nextQuestion;
    private long nextRefresh;
    private long nextHosts;

    Schedule(DiscoveryOptions options, long now) {
        this.options = options;
        nextQuestion = now;
        nextRefresh = now + options.interfacePoll().toNanos();
        nextHosts = now;
    }

    /** Everyone is asked at once, and the pauses begin anew. */
    void askNow(long now) {
        pause = FIRST_PAUSE;
        nextQuestion = now;
    }

    /** Hosts are asked for at once. */
    void askForHostsNow(long now) {
        nextHosts = now;
    }

    /** The interfaces are looked at soon, since something is wrong with one. */
    void refreshSoon(long now) {
        nextRefresh = Math.min(nextRefresh, now + FIRST_PAUSE.toNanos());
    }

    boolean questionIsDue(long now) {
        if (now - nextQuestion < 0) {
            return false;
        }
        nextQuestion = now + pause.toNanos();
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(options.longestPause()) < 0 ? doubled : options.longestPause();
        return true;
    }

    boolean refreshIsDue(long now) {
        if (now - nextRefresh < 0) {
            return false;
        }
        nextRefresh = now + options.interfacePoll().toNanos();
        return true;
    }

    boolean hostsAreDue(long now) {
        if (now - nextHosts < 0) {
            return false;
        }
        nextHosts = now + HOST_PAUSE.toNanos();
        return true;
    }

    /** How long nothing is due, in milliseconds. */
    long idleMillis(long now, boolean hostsWanted, boolean answersAwaited) {
        long next = Math.min(nextQuestion, nextRefresh) - now;
        if (hostsWanted) {
            next = Math.min(next, nextHosts - now);
        }
        if (answersAwaited) {
            next = Math.min(next, options.answerTime().toNanos() / 4);
        }
        return Math.max(0, (next + 999_999) / 1_000_000);
    }
}
