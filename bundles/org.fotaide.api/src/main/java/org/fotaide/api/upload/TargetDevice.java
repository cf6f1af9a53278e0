// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.upload;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.deploy.device.Device;
import org.fotaide.deploy.device.Device.Origin;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.device.Entrance;
import org.fotaide.deploy.device.StatedAddress;
import org.fotaide.deploy.discovery.AwaitDevice;
import org.fotaide.deploy.discovery.Discovery;
import org.fotaide.deploy.discovery.FindDevice;
import org.fotaide.deploy.discovery.KnownDevice;
import org.fotaide.deploy.discovery.ResolveHost;
import org.fotaide.deploy.upload.Uploader;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;

/**
 * The device that an upload goes to, with what it says of itself.
 *
 * @param stated its address as the user wrote it
 * @param entrance to a network that this computer does not reach itself, if it is there
 */
record TargetDevice(StatedAddress stated, Optional<Entrance> entrance) {
    /** How long a device may take to answer to its name. */
    private static final Duration TO_BE_FOUND = Duration.ofSeconds(5);

    /** How long an address is asked who it is before the upload goes on without knowing. */
    private static final Duration TO_SAY_WHO_IT_IS = Duration.ofSeconds(1);

    /** A device that takes invitations, or whose way is not known yet; one that announces itself listens where it says. */
    Device find(Discovery network, Progress progress) throws FotaException, CancelledException {
        begin(progress);
        if (!isNamed()) {
            return addressed(network, progress);
        }
        try {
            return announced(network, progress);
        } catch (FotaException unannounced) {
            return unheard(network, progress, unannounced);
        }
    }

    /** A device in a way that nobody announces. */
    Device find(Uploader way, Discovery network, Progress progress) throws FotaException, CancelledException {
        begin(progress);
        Device device = entrance.isPresent() ? typed(Optional.empty()).behind(entrance.get()) : here(network, progress);
        return device.at(stated.orAt(way.usualPort()));
    }

    private Device here(Discovery network, Progress progress) throws FotaException, CancelledException {
        return isNamed() && !isLocal()
                ? announced(network, progress)
                : typed(Optional.of(resolved(network, TO_BE_FOUND, progress)));
    }

    private void begin(Progress progress) {
        progress.begin("Looking for " + stated.host(), Progress.UNKNOWN);
    }

    private Device announced(Discovery network, Progress progress) throws FotaException, CancelledException {
        return new FindDevice(stated.host(), TO_BE_FOUND)
                .call(network, progress)
                .device();
    }

    /** One without an announcement may still answer to its name. */
    private Device unheard(Discovery network, Progress progress, FotaException unannounced)
            throws FotaException, CancelledException {
        if (!isLocal()) {
            throw unannounced;
        }
        try {
            return typed(Optional.of(resolved(network, TO_SAY_WHO_IT_IS, progress)));
        } catch (FotaException unknown) {
            unannounced.addSuppressed(unknown);
            throw unannounced;
        }
    }

    private Device addressed(Discovery network, Progress progress) throws FotaException, CancelledException {
        InetAddress ip = resolved(network, TO_BE_FOUND, progress);
        return AwaitDevice.at(ip, usual().port(), TO_SAY_WHO_IT_IS)
                .call(network, progress)
                .map(KnownDevice::device)
                .orElseGet(() -> typed(Optional.of(ip)));
    }

    private InetAddress resolved(Discovery network, Duration limit, Progress progress)
            throws FotaException, CancelledException {
        return new ResolveHost(stated.host(), limit).call(network, progress).get(0);
    }

    private DeviceAddress usual() {
        return stated.orAt(DeviceAddress.ESP8266_PORT);
    }

    /** Whether multicast DNS is to know it; a host of another network has dots. */
    private boolean isNamed() {
        String host = stated.host();
        boolean dotted = host.contains(".") || host.contains(":");
        return isLocal() || (!dotted && !host.equals("localhost"));
    }

    private boolean isLocal() {
        return stated.host().toLowerCase(Locale.ROOT).endsWith(".local");
    }

    private Device typed(Optional<InetAddress> ip) {
        return new Device(
                stated.host(), usual(), ip, Announcement.NOTHING, Optional.empty(), Origin.TYPED, Optional.empty());
    }
}
