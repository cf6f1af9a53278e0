// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.util.List;

/**
 * Which addresses are on the same link as a network interface. It tells apart over which interface a message came where the
 * system does not (Linux hands a message to all who listen on the port, whatever interface they joined the group on), and
 * keeps away those that come from elsewhere (RFC 6762 section 11).
 */
final class Subnets {
    private final boolean everything;
    private final boolean loopback;
    private final List<InterfaceAddress> own;

    Subnets(NetworkInterface networkInterface, boolean loopback, boolean pointToPoint) {
        this.everything = pointToPoint;
        this.loopback = loopback;
        this.own = List.copyOf(networkInterface.getInterfaceAddresses());
    }

    /** Whether an address is reached over this interface without a router between. */
    boolean contain(InetAddress address) {
        if (address.isLoopbackAddress()) {
            return loopback;
        }
        return everything
                || (address.isLinkLocalAddress() && !loopback)
                || own.stream().anyMatch(one -> sharePrefix(one, address));
    }

    private static boolean sharePrefix(InterfaceAddress mine, InetAddress other) {
        byte[] a = mine.getAddress().getAddress();
        byte[] b = other.getAddress();
        if (a.length != b.length) {
            return false;
        }
        int bits = mine.getNetworkPrefixLength();
        for (int i = 0; i < bits && i < a.length * Byte.SIZE; i++) {
            int mask = 0x80 >> (i % Byte.SIZE);
            if (((a[i / Byte.SIZE] ^ b[i / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
