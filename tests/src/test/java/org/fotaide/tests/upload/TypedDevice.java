// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.upload;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.deploy.device.Device;
import org.fotaide.deploy.device.DeviceAddress;

/** A device that is known by its address only. */
final class TypedDevice {
    private TypedDevice() {}

    static Device at(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        return new Device(
                host,
                new DeviceAddress(host, address.getPort()),
                Optional.of(address.getAddress()),
                Announcement.NOTHING,
                Optional.empty(),
                Device.Origin.TYPED,
                Optional.empty());
    }
}
