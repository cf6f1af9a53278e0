// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.device;

import java.util.Optional;

/**
 * Where a device is, as far as a person said it: without a port it listens at the usual one of the way in which it is reached.
 *
 * @param host a host name, {@code name.local} or an address; IPv6 without brackets
 * @param port 1..65535, if one was written
 */
public record StatedAddress(String host, Optional<Integer> port) {
    public DeviceAddress orAt(int usualPort) {
        return new DeviceAddress(host, port.orElse(usualPort));
    }

    /** {@code host} or {@code host:port}. */
    @Override
    public String toString() {
        return port.map(written -> new DeviceAddress(host, written).toString()).orElse(host);
    }
}
