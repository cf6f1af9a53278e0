// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.announce;

import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fotaide.firmware.flash.Slot;

/**
 * What a device says of itself while it runs (PROTOCOLS 2). {@code slot} and {@code rom} are this project's own
 * convention, for firmware that wants to offer proof of boot.
 *
 * @param name host and instance
 * @param address where it takes invitations; any address of an interface where it is the wildcard
 * @param interfaces where to say it, by name
 */
public record Presence(
        String name,
        InetSocketAddress address,
        Set<String> interfaces,
        String board,
        boolean wantsPassword,
        Optional<Slot> slot,
        Optional<String> rom) {
    public Presence {
        interfaces = Set.copyOf(interfaces);
    }

    Presence named(String other) {
        return new Presence(other, address, interfaces, board, wantsPassword, slot, rom);
    }

    /** The TXT record, in the order in which real devices have it. */
    Map<String, String> text() {
        Map<String, String> pairs = new LinkedHashMap<>();
        pairs.put("auth_upload", wantsPassword ? "yes" : "no");
        pairs.put("board", board);
        pairs.put("ssh_upload", "no");
        pairs.put("tcp_check", "no");
        slot.ifPresent(running -> pairs.put("slot", running.word()));
        rom.ifPresent(running -> pairs.put("rom", running));
        return pairs;
    }
}
