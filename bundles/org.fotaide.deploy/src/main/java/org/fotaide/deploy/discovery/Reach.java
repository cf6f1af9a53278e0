// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where a device is to be reached: its addresses, as last told over each interface and in each version of IP. A host tells
 * all of its addresses of one kind at once, so the newest telling replaces the one before and an address that it lost does not
 * stay.
 */
final class Reach {
    /** More addresses of one kind than any device has; the rest of a longer list is left out. */
    private static final int MOST = 8;

    /** Who told, and in which version of IP. */
    private record Kind(String networkInterface, boolean ipv4) {}

    private final Map<Kind, Set<InetAddress>> told = new LinkedHashMap<>();
    private final SortedSet<String> interfaces = new TreeSet<>();

    void heardOn(String networkInterface) {
        interfaces.add(networkInterface);
    }

    /** The device told its addresses over an interface. */
    void addresses(Collection<InetAddress> addresses, String networkInterface) {
        for (boolean ipv4 : List.of(true, false)) {
            Set<InetAddress> ofKind = new LinkedHashSet<>();
            addresses.stream()
                    .filter(address -> address instanceof Inet4Address == ipv4)
                    .limit(MOST)
                    .forEach(ofKind::add);
            if (!ofKind.isEmpty()) {
                told.put(new Kind(networkInterface, ipv4), ofKind);
            }
        }
    }

    /** An interface of this machine is gone; what was told over it stays if nothing else is known. */
    void lost(String networkInterface) {
        interfaces.remove(networkInterface);
        if (told.keySet().stream().anyMatch(kind -> !kind.networkInterface().equals(networkInterface))) {
            told.keySet().removeIf(kind -> kind.networkInterface().equals(networkInterface));
        }
    }

    void clear() {
        told.clear();
    }

    boolean isEmpty() {
        return told.isEmpty();
    }

    SortedSet<String> interfaces() {
        return Collections.unmodifiableSortedSet(interfaces);
    }

    /** IPv4 first, then IPv6 addresses that mean the same on every link, then link-local ones. */
    List<InetAddress> inOrder() {
        Set<InetAddress> all = new LinkedHashSet<>();
        told.values().forEach(all::addAll);
        List<InetAddress> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparingInt(Reach::rank));
        return sorted;
    }

    private static int rank(InetAddress address) {
        if (address instanceof Inet4Address) {
            return 0;
        }
        return address.isLinkLocalAddress() ? 2 : 1;
    }
}
