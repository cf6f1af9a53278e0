// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload;

import java.net.InetAddress;
import java.util.Optional;

/**
 * Where the device finds this computer.
 *
 * @param address the address of this computer that is used for datagrams and for the listener; empty (the default): the
 *     one from which the system reaches the device. The device connects to where the invitation came from, so both are
 *     always the same
 * @param ports the TCP ports from which the listener's is chosen at random
 */
public record HostSide(Optional<InetAddress> address, PortRange ports) {
    public static final HostSide DEFAULT = new HostSide(Optional.empty(), PortRange.DEFAULT);

    public HostSide on(InetAddress other) {
        return new HostSide(Optional.of(other), ports);
    }

    public HostSide at(PortRange others) {
        return new HostSide(address, others);
    }
}
