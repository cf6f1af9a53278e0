// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;

/** How often something may be started again: a few times, and then no more until it has lived for a while. */
final class Restarts {
    private final InstantSource clock;
    private final int most;
    private final Duration within;
    private final Deque<Instant> past = new ArrayDeque<>();

    Restarts(InstantSource clock, int most, Duration within) {
        this.clock = clock;
        this.most = most;
        this.within = within;
    }

    /** Counts one, if it may be. */
    synchronized boolean allowed() {
        Instant now = clock.instant();
        past.removeIf(one -> one.plus(within).isBefore(now));
        if (past.size() >= most) {
            return false;
        }
        past.add(now);
        return true;
    }
}
