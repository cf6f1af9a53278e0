// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.event;

import java.net.InetSocketAddress;
import java.util.Optional;
import org.fotaide.firmware.flash.Extent;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.simulator.update.UpdateCommand;

/** What happens inside a simulated device, in the order in which it happens. */
public sealed interface DeviceEvent {
    /** A datagram that could be read as an invitation was taken, or an image was offered by HTTP. */
    record Invited(InetSocketAddress host, UpdateCommand command, long size) implements DeviceEvent {}

    /** A datagram was dropped without an answer. */
    record Ignored(InetSocketAddress host, String reason) implements DeviceEvent {}

    /** The host showed that it knows the password. */
    record Authenticated(InetSocketAddress host) implements DeviceEvent {}

    /** The host answered the challenge wrongly. */
    record AuthenticationFailed(InetSocketAddress host) implements DeviceEvent {}

    /** The device is connected to the host and waits for data. */
    record Connected(InetSocketAddress host) implements DeviceEvent {}

    /**
     * Data was taken in.
     *
     * @param bytes all so far
     * @param total announced by the invitation
     */
    record Receiving(long bytes, long total) implements DeviceEvent {}

    /** The whole image stands in flash and was found good. */
    record Written(Extent place, long bytes) implements DeviceEvent {}

    /** The update ended without success; the running firmware goes on. */
    record UpdateFailed(String reason) implements DeviceEvent {}

    /** The host did not stay to hear the result of an update that is written all the same. */
    record HostLost(String reason) implements DeviceEvent {}

    /** The device restarts and is not on the network for a while. */
    record Restarting() implements DeviceEvent {}

    /** A line that the boot loader printed on the serial port. */
    record BootLine(String text) implements DeviceEvent {}

    /**
     * A firmware runs.
     *
     * @param slot where it was started; empty on a device with one place
     * @param rom the ROM name that stands in the image, if one does
     */
    record Booted(Optional<Slot> slot, Optional<String> rom) implements DeviceEvent {}

    /** Somebody else has the device's name on the network: it calls itself otherwise until it restarts. */
    record Renamed(String name) implements DeviceEvent {}

    /** The device asks a server for an update. */
    record Pulling(String url) implements DeviceEvent {}

    /** The server had nothing for it, and why. */
    record UpToDate(String reason) implements DeviceEvent {}

    /** The device is connected to its cloud. */
    record Online(InetSocketAddress cloud) implements DeviceEvent {}

    /** The connection to the cloud ended or did not come to be; the device will try again. */
    record Offline(String reason) implements DeviceEvent {}

    /**
     * The cloud wants something done.
     *
     * @param action its word, such as {@code sys_upgrade}, and what it is about
     */
    record Ordered(String action) implements DeviceEvent {}

    /**
     * The device tells the cloud how an upgrade went.
     *
     * @param action {@code device_upgrade_success} or {@code device_upgrade_failed}
     * @param running the ROM name that runs; empty if it has none
     * @param fetched the ROM name that was fetched
     */
    record Reported(String action, String running, String fetched) implements DeviceEvent {}

    /** Nothing runs any more, and why. */
    record Dead(String reason) implements DeviceEvent {}
}
