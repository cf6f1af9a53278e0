// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.device;

import java.net.InetAddress;
import java.net.InetSocketAddress;
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
 * @param entrance where connections to it begin, if they do not go straight to it
 */
public record Device(
        String name,
        DeviceAddress address,
        Optional<InetAddress> ip,
        Announcement announcement,
        Optional<String> networkInterface,
        Origin origin,
        Optional<Instant> lastSeen,
        Optional<Entrance> entrance) {
    /** One that is reached directly. */
    public Device(
            String name,
            DeviceAddress address,
            Optional<InetAddress> ip,
            Announcement announcement,
            Optional<String> networkInterface,
            Origin origin,
            Optional<Instant> lastSeen) {
        this(name, address, ip, announcement, networkInterface, origin, lastSeen, Optional.empty());
    }

    public enum Origin {
        /** Announced by multicast DNS. */
        HEARD,
        /** Given by its address. */
        TYPED
    }

    public Device at(DeviceAddress other) {
        return new Device(name, other, ip, announcement, networkInterface, origin, lastSeen, entrance);
    }

    public Device saying(Announcement other) {
        return new Device(name, address, ip, other, networkInterface, origin, lastSeen, entrance);
    }

    /** The same behind a gateway. */
    public Device behind(Entrance way) {
        return new Device(name, address, ip, announcement, networkInterface, origin, lastSeen, Optional.of(way));
    }

    /** What to connect to, once that is known. */
    public Optional<InetSocketAddress> place() {
        return entrance.map(Entrance::place).or(() -> ip.map(known -> new InetSocketAddress(known, address.port())));
    }

    /** Under what passwords and the like are kept: behind a gateway, an address means another device than here. */
    public DeviceAddress identity() {
        return entrance.map(way -> new DeviceAddress(address.host() + " through " + way.gateway(), address.port()))
                .orElse(address);
    }
}
