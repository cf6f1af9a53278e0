// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.cloud;

import java.time.Duration;

/**
 * How long a device with IoT_Demo waits.
 *
 * @param ping between two signs of life; the connection is given up if one was not answered when the next is due
 * @param reconnect before it connects again
 * @param reboot between the order to restart and the restart
 */
public record CloudPauses(Duration ping, Duration reconnect, Duration reboot) {
    /** As the vendor's firmware has it; how long it takes to connect again depends on the Wi-Fi, and this is the short end. */
    public static final CloudPauses REAL =
            new CloudPauses(Duration.ofSeconds(50), Duration.ofSeconds(1), Duration.ofSeconds(1));

    public CloudPauses {
        if (ping.isNegative() || ping.isZero() || reconnect.isNegative() || reboot.isNegative()) {
            throw new IllegalArgumentException("a device waits some time between two pings, and never less than none");
        }
    }

    public CloudPauses ping(Duration other) {
        return new CloudPauses(other, reconnect, reboot);
    }

    public CloudPauses reconnect(Duration other) {
        return new CloudPauses(ping, other, reboot);
    }

    public CloudPauses reboot(Duration other) {
        return new CloudPauses(ping, reconnect, other);
    }
}
