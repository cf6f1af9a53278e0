// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.link;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.fotaide.server.store.Device;

/**
 * The ROM that a device is on its way to.
 *
 * @param device as it stands in the store
 * @param longest how long it may take to fetch a ROM; one of which nothing was heard for so long is on its way no more
 */
public record Course(Device device, Duration longest) {
    /** Which; empty if it is on its way to none. */
    public Optional<String> rom() {
        boolean there =
                switch (device.state()) {
                    case OFFERED, DOWNLOADING, RESTARTING -> isFresh();
                    case READY, UNPROVEN -> true;
                    case NEW, IDLE, FAILED -> false;
                };
        return there ? Optional.of(device.detail()) : Optional.empty();
    }

    /** Whether it has all of it, and whoever insists may have it fetched again. */
    public boolean isFetched() {
        return switch (device.state()) {
            case READY, UNPROVEN -> true;
            case NEW, IDLE, OFFERED, DOWNLOADING, RESTARTING, FAILED -> false;
        };
    }

    private boolean isFresh() {
        return device.lastSeen().plus(longest).isAfter(Instant.now());
    }
}
