// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.upload;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.deploy.device.Device;
import org.fotaide.deploy.device.Device.Origin;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.discovery.AwaitDevice;
import org.fotaide.deploy.discovery.Discovery;
import org.fotaide.deploy.discovery.FindDevice;
import org.fotaide.deploy.discovery.KnownDevice;
import org.fotaide.deploy.discovery.ResolveHost;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;

/**
 * The device that an upload goes to, with what it says of itself.
 *
 * @param address as the user wrote it
 */
record TargetDevice(DeviceAddress address) {
    /** How long a device may take to answer to its name. */
    private static final Duration TO_BE_FOUND = Duration.ofSeconds(5);

    /** How long an address is asked who it is before the upload goes on without knowing. */
    private static final Duration TO_SAY_WHO_IT_IS = Duration.ofSeconds(1);

    Device find(Discovery network, Progress progress) throws FotaException, CancelledException {
        progress.begin("Looking for " + address.host(), Progress.UNKNOWN);
        if (isNamed()) {
            return new FindDevice(address.host(), TO_BE_FOUND)
                    .call(network, progress)
                    .device();
        }
        InetAddress ip = new ResolveHost(address.host(), TO_BE_FOUND)
                .call(network, progress)
                .get(0);
        return AwaitDevice.at(ip, address.port(), TO_SAY_WHO_IT_IS)
                .call(network, progress)
                .map(KnownDevice::device)
                .orElseGet(() -> typed(ip));
    }

    /** Whether multicast DNS is to know it; a host of another network has dots. */
    private boolean isNamed() {
        String host = address.host();
        boolean dotted = host.contains(".") || host.contains(":");
        return host.endsWith(".local") || (!dotted && !host.equals("localhost"));
    }

    private Device typed(InetAddress ip) {
        return new Device(
                address.host(),
                address,
                Optional.of(ip),
                Announcement.NOTHING,
                Optional.empty(),
                Origin.TYPED,
                Optional.empty());
    }
}
