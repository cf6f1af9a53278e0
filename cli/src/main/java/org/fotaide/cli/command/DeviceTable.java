// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.net.InetAddress;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.fotaide.api.device.SeenDevice;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.discovery.ForeignText;
import org.fotaide.deploy.discovery.KnownDevice;
import org.fotaide.deploy.discovery.Presence;
import org.fotaide.firmware.flash.Slot;

/** Devices in lines and columns. Whatever a device says of itself is shown without what a terminal would obey. */
final class DeviceTable {
    private static final List<String> HEAD =
            List.of("NAME", "ADDRESS", "BOARD", "SLOT", "ROM", "PASSWORD", "HEARD ON", "LAST SEEN");

    /** Widths for lines that come one by one, before it is known how long the longest will be. */
    private static final List<Integer> USUAL = List.of(24, 21, 10, 5, 16, 8, 8, 19);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final String NOTHING = "-";

    private final ZoneId zone;

    DeviceTable(ZoneId zone) {
        this.zone = zone;
    }

    /** One device for a list that grows. */
    String line(KnownDevice device) {
        return line(cells(device), USUAL);
    }

    /** A head and a line for each device, those that are there first. */
    List<String> lines(List<KnownDevice> known, List<SeenDevice> seen) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEAD);
        known.forEach(device -> rows.add(cells(device)));
        seen.forEach(device -> rows.add(cells(device)));
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < HEAD.size(); column++) {
            int at = column;
            widths.add(rows.stream().mapToInt(row -> width(row.get(at))).max().orElse(0));
        }
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    private static String line(List<String> cells, List<Integer> widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(cells.get(i))
                    .append(" ".repeat(Math.max(0, widths.get(i) - width(cells.get(i)))))
                    .append("  ");
        }
        return line.toString().stripTrailing();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }

    private List<String> cells(KnownDevice known) {
        Announcement said = known.device().announcement();
        String ip = known.device().ip().map(InetAddress::getHostAddress).orElse("?");
        Instant seen = known.device().lastSeen().orElse(known.firstSeen());
        return shown(
                known.name(),
                new DeviceAddress(ip, known.device().address().port()).toString(),
                said.board().orElse(NOTHING),
                said.runningSlot().map(Slot::word).orElse(NOTHING),
                said.rom().orElse(NOTHING),
                said.wantsPassword().map(wants -> wants ? "yes" : "no").orElse(NOTHING),
                known.networkInterfaces().isEmpty() ? NOTHING : String.join(",", known.networkInterfaces()),
                known.presence() == Presence.PRESENT ? "now" : time(seen));
    }

    private List<String> cells(SeenDevice seen) {
        String ip = seen.address().isEmpty() ? "?" : seen.address();
        return shown(
                seen.name(),
                new DeviceAddress(ip, seen.port()).toString(),
                seen.board(),
                seen.slot(),
                seen.rom(),
                NOTHING,
                NOTHING,
                time(seen.lastSeen()));
    }

    private String time(Instant instant) {
        return TIME.format(instant.atZone(zone));
    }

    private static List<String> shown(String... cells) {
        return List.of(cells).stream()
                .map(cell -> cell.isBlank() ? NOTHING : new ForeignText(cell).readable())
                .collect(Collectors.toList());
    }
}
