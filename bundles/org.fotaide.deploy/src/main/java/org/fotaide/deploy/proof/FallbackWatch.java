// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.proof;

import java.time.Duration;
import java.util.Optional;
import org.fotaide.deploy.device.Announcement;

/**
 * Looks in two ways, for a device of which nobody knows whether it will announce itself.
 *
 * @param better which tells more
 * @param other which is asked where the first one hears nothing
 */
public record FallbackWatch(BootWatch better, BootWatch other) implements BootWatch {
    @Override
    public Optional<Announcement> ask(Duration limit) {
        Duration half = limit.dividedBy(2);
        return better.ask(half).or(() -> other.ask(half));
    }

    @Override
    public long unaskedAnnouncements() {
        return better.unaskedAnnouncements();
    }

    @Override
    public void close() {
        better.close();
        other.close();
    }
}
