// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.http;

import java.time.Duration;
import java.time.Instant;
import org.fotaide.server.limit.ServerLimits;

/**
 * How old a session of the page is.
 *
 * @param begun when somebody logged in
 * @param used when the page last asked for something
 */
record SessionAge(Instant begun, Instant used) {
    /** Whether it is over, for having been left alone or for its age. */
    boolean isOver(Instant now, ServerLimits limits) {
        return Duration.between(used, now).compareTo(limits.sessionIdle()) > 0
                || Duration.between(begun, now).compareTo(limits.sessionLife()) > 0;
    }

    SessionAge usedAt(Instant now) {
        return new SessionAge(begun, now);
    }
}
