// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.device;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.Function;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.eclipse.core.device.ListedDevice;
import org.fotaide.eclipse.core.device.Standing;
import org.fotaide.firmware.flash.Slot;

/** What is shown of a device, column by column. */
enum DeviceColumn {
    NAME(Messages.name, "esp8266-00c0de", ListedDevice::name),
    STATE(Messages.state, Standing.EARLIER.word(), device -> device.standing().word()),
    ROM(Messages.rom, "v1.0.2t45772(a)", device -> device.said().rom().orElse("")),
    SLOT(
            Messages.slot,
            "user1",
            device -> device.said().runningSlot().map(Slot::word).orElse("")),
    ADDRESS(Messages.address, "192.168.100.100", device -> device.ip()
            .orElse(device.address().host())),
    PORT(Messages.port, "50000", device -> Integer.toString(device.address().port())),
    BOARD(Messages.board, "generic", device -> device.said().board().orElse("")),
    PASSWORD(Messages.password, Messages.passwordNeeded, device -> password(device.said())),
    INTERFACE(Messages.heardOn, "wlan0", device -> String.join(", ", device.interfaces())),
    LAST_SEEN(Messages.lastSeen, Times.TIME.format(Instant.parse("2026-12-24T22:22:22Z")), device -> device.lastSeen()
            .map(Times.TIME::format)
            .orElse(Messages.neverSeen));

    private final String title;
    private final String example;
    private final Function<ListedDevice, String> text;

    DeviceColumn(String title, String example, Function<ListedDevice, String> text) {
        this.title = title;
        this.example = example;
        this.text = text;
    }

    private static String password(Announcement said) {
        return said.wantsPassword()
                .map(wanted -> wanted ? Messages.passwordNeeded : Messages.passwordNone)
                .orElse("");
    }

    String title() {
        return title;
    }

    /** What it shows as a rule, for its width. */
    String example() {
        return example;
    }

    String text(ListedDevice device) {
        return text.apply(device);
    }

    private static final class Times {
        static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(
                        FormatStyle.SHORT, FormatStyle.MEDIUM)
                .withZone(ZoneId.systemDefault());
    }
}
