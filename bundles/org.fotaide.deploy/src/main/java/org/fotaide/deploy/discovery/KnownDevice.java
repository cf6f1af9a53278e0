// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.fotaide.deploy.device.Device;

/**
 * A device that was heard, and how it is known.
 *
 * @param device the device; its interface and address are those over which it was first heard, as long as they last
 * @param presence whether it is there
 * @param addresses all addresses that it gives, IPv4 first
 * @param networkInterfaces every interface of this machine that hears it
 * @param firstSeen when it was first heard
 */
public record KnownDevice(
        Device device,
        Presence presence,
        List<InetAddress> addresses,
        SortedSet<String> networkInterfaces,
        Instant firstSeen) {
    public KnownDevice {
        addresses = List.copyOf(addresses);
        networkInterfaces = Collections.unmodifiableSortedSet(new TreeSet<>(networkInterfaces));
    }

    /** The device's name. */
    public String name() {
        return device.name();
    }

    /** Whether both are to be reached in the same way and say the same of themselves; when they were seen does not count. */
    public boolean tellsTheSameAs(KnownDevice other) {
        return device.address().port() == other.device.address().port()
                && device.address()
                        .host()
                        .equalsIgnoreCase(other.device.address().host())
                && device.ip().equals(other.device.ip())
                && device.announcement().equals(other.device.announcement())
                && device.networkInterface().equals(other.device.networkInterface())
                && addresses.equals(other.addresses)
                && networkInterfaces.equals(other.networkInterfaces);
    }
}
