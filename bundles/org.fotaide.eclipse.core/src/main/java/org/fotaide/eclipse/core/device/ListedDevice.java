// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.device;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.fotaide.api.device.SeenDevice;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.discovery.KnownDevice;

/**
 * A device in the list.
 *
 * @param name as it calls itself, or as it was typed
 * @param address where it takes images
 * @param ip its address on the network; empty if none is known
 * @param said what it says, or said, of itself
 * @param interfaces those of this computer that hear it
 * @param standing how sure it is that it is there
 * @param lastSeen when it last gave a sign of life; empty if it never did
 */
public record ListedDevice(
        String name,
        DeviceAddress address,
        Optional<String> ip,
        Announcement said,
        Set<String> interfaces,
        Standing standing,
        Optional<Instant> lastSeen) {

    static ListedDevice heard(KnownDevice known) {
        return new ListedDevice(
                known.name(),
                known.device().address(),
                known.device().ip().map(InetAddress::getHostAddress),
                known.device().announcement(),
                known.networkInterfaces(),
                switch (known.presence()) {
                    case PRESENT -> Standing.THERE;
                    case SILENT -> Standing.SILENT;
                    case GONE -> Standing.GONE;
                },
                Optional.of(known.device().lastSeen().orElse(known.firstSeen())));
    }

    static ListedDevice earlier(SeenDevice seen) {
        Map<String, String> said = new TreeMap<>();
        said.put("board", seen.board());
        said.put("slot", seen.slot());
        said.put("rom", seen.rom());
        said.values().removeIf(String::isEmpty);
        return new ListedDevice(
                seen.name(),
                new DeviceAddress(seen.host(), seen.port()),
                Optional.of(seen.address()).filter(address -> !address.isEmpty()),
                new Announcement(said),
                Set.of(),
                Standing.EARLIER,
                Optional.of(seen.lastSeen()));
    }

    static ListedDevice typed(DeviceAddress address) {
        return new ListedDevice(
                address.toString(),
                address,
                Optional.empty(),
                Announcement.NOTHING,
                Set.of(),
                Standing.TYPED,
                Optional.empty());
    }

    /** Whether it answers. */
    public boolean isThere() {
        return standing == Standing.THERE;
    }

    /** Whether something typed means this device. */
    boolean isAt(DeviceAddress typed) {
        return typed.port() == address.port()
                && (typed.host().equalsIgnoreCase(address.host())
                        || typed.host().equalsIgnoreCase(name)
                        || ip.filter(typed.host()::equals).isPresent());
    }

    /** What an upload calls it: the name of one that was heard, since its address may change. */
    public String target() {
        return standing == Standing.TYPED ? address.toString() : name;
    }
}
