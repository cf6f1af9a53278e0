// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.internal;

import java.time.Duration;

/**
 * A moment after which waiting is over; does not mind when somebody sets the wall clock.
 *
 * @param nanos the moment on the scale of {@link System#nanoTime()}
 */
public record Deadline(long nanos) {
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    public boolean passed() {
        return System.nanoTime() - nanos >= 0;
    }

    /** Time left, rounded up to whole milliseconds; 0 when it has passed. */
    public long millisLeft() {
        return Math.max(0, (nanos - System.nanoTime() + 999_999) / 1_000_000);
    }
}
