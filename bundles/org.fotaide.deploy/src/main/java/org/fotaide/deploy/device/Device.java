// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.device;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * A device as it was last seen.
 *
 * @param name its instance name, such as {@code esp8266-00c0de}, or what was typed
 * @param address where it takes uploads
 * @param ip the address behind the host, once known
 * @param announcement what it says of itself
 * @param networkInterface the interface of this machine that heard it, if one did
 * @param origin how it came into the list
 * @param lastSeen when it last gave a sign of life; empty for a typed device that never did
 */
public record Device(
        String name,
        DeviceAddress address,
        Optional<InetAddress> ip,
        Announcement announcement,
        Optional<String> networkInterface,
        Origin origin,
        Optional<Instant> lastSeen) {
    public enum Origin {
        /** Announced by multicast DNS. */
        HEARD,
        /** Given by its address. */
        TYPED
    }

    public Device at(DeviceAddress other) {
        return new Device(name, other, ip, announcement, networkInterface, origin, lastSeen);
    }

    public Device saying(Announcement other) {
        return new Device(name, address, ip, other, networkInterface, origin, lastSeen);
    }
}
