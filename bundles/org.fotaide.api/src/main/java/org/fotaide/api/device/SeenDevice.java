// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.device;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.fotaide.api.state.StateRow;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.deploy.discovery.KnownDevice;
import org.fotaide.firmware.flash.Slot;

/**
 * A device as an earlier run saw it. It may have gone since, and somebody else may have its address: before anything is sent
 * to it, it has to be asked.
 *
 * @param name its instance name
 * @param host such as {@code esp8266-00c0de.local}
 * @param address the IP address that it had; empty if none was known
 * @param port where it took invitations
 * @param board its board identifier; empty if it said none
 * @param slot the word of the slot that ran; empty if it said none
 * @param rom the ROM name that ran; empty if it said none
 * @param lastSeen when it last gave a sign of life
 */
public record SeenDevice(
        String name, String host, String address, int port, String board, String slot, String rom, Instant lastSeen) {
    static SeenDevice of(KnownDevice known) {
        Announcement said = known.device().announcement();
        return new SeenDevice(
                known.name(),
                known.device().address().host(),
                known.device().ip().map(ip -> ip.getHostAddress()).orElse(""),
                known.device().address().port(),
                said.board().orElse(""),
                said.runningSlot().map(Slot::word).orElse(""),
                said.rom().orElse(""),
                known.device().lastSeen().orElse(known.firstSeen()));
    }

    /** Reads a row; empty if no version of this program wrote it. */
    static Optional<SeenDevice> of(StateRow row) {
        try {
            int port = Integer.parseInt(row.field(3));
            boolean sound = !row.field(0).isEmpty() && !row.field(1).isEmpty() && port > 0 && port <= 0xFFFF;
            return Optional.of(new SeenDevice(
                            row.field(0),
                            row.field(1),
                            row.field(2),
                            port,
                            row.field(4),
                            row.field(5),
                            row.field(6),
                            Instant.parse(row.field(7))))
                    .filter(device -> sound);
        } catch (NumberFormatException | DateTimeException damaged) {
            return Optional.empty();
        }
    }

    StateRow row() {
        return StateRow.of(name, host, address, String.valueOf(port), board, slot, rom, lastSeen.toString());
    }

    /** What makes it one device: its name, and its host. */
    String key() {
        return key(name, host);
    }

    static String key(String name, String host) {
        return name.toLowerCase(Locale.ROOT) + "\n" + host.toLowerCase(Locale.ROOT);
    }
}
