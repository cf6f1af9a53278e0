// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.flash;

import java.time.Duration;

/**
 * How long a chip is busy.
 *
 * @param erase for one sector of 4 KB
 * @param write for 4 KB of data; less data takes its share
 */
public record FlashTiming(Duration erase, Duration write) {
    public static final FlashTiming INSTANT = new FlashTiming(Duration.ZERO, Duration.ZERO);

    public FlashTiming {
        if (erase.isNegative() || write.isNegative()) {
            throw new IllegalArgumentException("a flash is not busy for less than no time: " + erase + ", " + write);
        }
    }

    /** A chip that takes this long to erase and write one sector; erasing is most of it. */
    public static FlashTiming perSector(Duration both) {
        Duration write = both.dividedBy(4);
        return new FlashTiming(both.minus(write), write);
    }
}
