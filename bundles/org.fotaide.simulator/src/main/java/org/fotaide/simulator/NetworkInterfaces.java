// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator;

import java.io.UncheckedIOException;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Set;
import java.util.stream.Collectors;

/** The interfaces of this machine. */
final class NetworkInterfaces {
    private NetworkInterfaces() {}

    /** The names of those that only this machine sees. */
    static Set<String> loopback() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(NetworkInterfaces::isLoopback)
                    .map(NetworkInterface::getName)
                    .collect(Collectors.toSet());
        } catch (SocketException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isLoopback(NetworkInterface candidate) {
        try {
            return candidate.isLoopback();
        } catch (SocketException e) {
            return false; // it vanished while being looked at
        }
    }
}
