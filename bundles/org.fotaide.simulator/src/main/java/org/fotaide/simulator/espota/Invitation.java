// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.espota;

import java.net.InetSocketAddress;
import org.fotaide.simulator.update.UpdateCommand;

/**
 * An invitation as the device understood it (PROTOCOLS 1.2).
 *
 * @param from where the datagram came from; the device connects to this address
 * @param port where the host listens
 * @param size of the image in bytes
 * @param md5 32 characters, whatever they are
 */
record Invitation(InetSocketAddress from, UpdateCommand command, int port, long size, String md5) {
    /** Where to connect; a device keeps 16 bits of the port, whatever was written. */
    InetSocketAddress host() {
        return new InetSocketAddress(from.getAddress(), port & 0xFFFF);
    }
}
