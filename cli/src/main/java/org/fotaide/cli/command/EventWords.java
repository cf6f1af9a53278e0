// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.util.Optional;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.simulator.event.DeviceEvent;

/** Says in a line what happens inside a simulated device. */
final class EventWords {
    /** Empty for what happens too often to be told. */
    Optional<String> of(DeviceEvent event) {
        if (event instanceof DeviceEvent.Invited invited) {
            return Optional.of(
                    "invited by " + invited.host().getAddress().getHostAddress() + ", " + invited.size() + " bytes");
        }
        if (event instanceof DeviceEvent.Ignored ignored) {
            return Optional.of("ignored a datagram: " + ignored.reason());
        }
        if (event instanceof DeviceEvent.Authenticated) {
            return Optional.of("the password is right");
        }
        if (event instanceof DeviceEvent.AuthenticationFailed) {
            return Optional.of("the password is wrong");
        }
        if (event instanceof DeviceEvent.Written written) {
            return Optional.of(String.format(
                    "wrote %d bytes at 0x%X", written.bytes(), written.place().offset()));
        }
        if (event instanceof DeviceEvent.UpdateFailed failed) {
            return Optional.of("the update failed: " + failed.reason());
        }
        if (event instanceof DeviceEvent.HostLost lost) {
            return Optional.of("the uploader was lost: " + lost.reason());
        }
        if (event instanceof DeviceEvent.Restarting) {
            return Optional.of("restarts");
        }
        if (event instanceof DeviceEvent.Renamed renamed) {
            return Optional.of("its name is taken; it calls itself " + renamed.name());
        }
        if (event instanceof DeviceEvent.BootLine line) {
            return line.text().isBlank() ? Optional.empty() : Optional.of("boot: " + line.text());
        }
        if (event instanceof DeviceEvent.Booted booted) {
            return Optional.of("runs " + booted.rom().orElse("a firmware without a name")
                    + booted.slot().map(Slot::word).map(slot -> " in " + slot).orElse(""));
        }
        if (event instanceof DeviceEvent.Pulling pulling) {
            return Optional.of("asks for " + pulling.url());
        }
        if (event instanceof DeviceEvent.UpToDate upToDate) {
            return Optional.of("nothing to update: " + upToDate.reason());
        }
        if (event instanceof DeviceEvent.Online online) {
            return Optional.of("is connected to its cloud at " + online.cloud().getHostString() + ":"
                    + online.cloud().getPort());
        }
        if (event instanceof DeviceEvent.Offline offline) {
            return Optional.of("is not connected to its cloud: " + offline.reason());
        }
        if (event instanceof DeviceEvent.Ordered ordered) {
            return Optional.of("is told: " + ordered.action());
        }
        if (event instanceof DeviceEvent.Reported reported) {
            return Optional.of("reports " + reported.action() + " of " + reported.fetched());
        }
        return event instanceof DeviceEvent.Dead dead
                ? Optional.of("nothing boots: " + dead.reason())
                : Optional.empty();
    }
}
