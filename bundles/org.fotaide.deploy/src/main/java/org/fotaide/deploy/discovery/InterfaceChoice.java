// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.discovery;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Set;

/** Which network interfaces the user wants to be used. Nothing is sent or heard on any other. */
@FunctionalInterface
public interface InterfaceChoice {
    /** Every interface that is of use. */
    InterfaceChoice ALL = candidate -> true;

    /** Only the one inside this machine: simulated devices. */
    InterfaceChoice LOOPBACK = NetworkInterface::isLoopback;

    /** Those with one of these names, such as {@code wlan0}. */
    static InterfaceChoice named(Set<String> names) {
        Set<String> wanted = Set.copyOf(names);
        return candidate -> wanted.contains(candidate.getName());
    }

    /** Whether the interface may be used. */
    boolean admits(NetworkInterface candidate) throws SocketException;
}
