// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.link;

import java.time.Duration;

/**
 * The network between host and device, as {@link LinkModel} computes it.
 *
 * @param roundTrip time for a byte to the device and its acknowledgement back
 * @param window bytes that may be under way or unread at the device, 1..1 MiB
 */
public record LinkSettings(Duration roundTrip, int window) {
    /** The receive window of the ESP8266's lwIP: four segments of 1460 bytes. */
    public static final int ESP8266_WINDOW = 5840;

    /** No delay, and the ESP8266's window. */
    public static final LinkSettings DIRECT = new LinkSettings(Duration.ZERO, ESP8266_WINDOW);

    public LinkSettings {
        if (roundTrip.isNegative() || roundTrip.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("a round trip takes 0 to 60 s, not " + roundTrip);
        }
        if (window < 1 || window > 1 << 20) {
            throw new IllegalArgumentException("a receive window has 1..1048576 bytes, not " + window);
        }
    }

    public LinkSettings roundTrip(Duration other) {
        return new LinkSettings(other, window);
    }

    public LinkSettings window(int other) {
        return new LinkSettings(roundTrip, other);
    }
}
