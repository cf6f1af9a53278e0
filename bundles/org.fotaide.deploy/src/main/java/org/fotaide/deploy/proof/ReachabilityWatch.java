// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.proof;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import org.fotaide.deploy.device.Announcement;

/**
 * Looks at a device that does not announce itself: whether its network stack answers (ICMP echo where the system allows it,
 * else a connection attempt to the TCP port for echo, which a device refuses). Its OTA port is left alone: an invitation
 * sent only to see whether somebody answers would start an update, or leave the device waiting for a password and deaf to
 * the next invitation (PROTOCOLS 1.4).
 *
 * @param address of the device
 */
public record ReachabilityWatch(InetAddress address) implements BootWatch {
    @Override
    public Optional<Announcement> ask(Duration limit) {
        try {
            int millis = (int) Math.max(1, Math.min(limit.toMillis(), Integer.MAX_VALUE));
            return address.isReachable(millis) ? Optional.of(Announcement.NOTHING) : Optional.empty();
        } catch (IOException unreachable) {
            return Optional.empty();
        }
    }

    @Override
    public long unaskedAnnouncements() {
        return 0;
    }

    @Override
    public void close() {}
}
