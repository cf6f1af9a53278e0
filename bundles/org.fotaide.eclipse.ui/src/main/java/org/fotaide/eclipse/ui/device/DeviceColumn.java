// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.device;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.function.Function;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.eclipse.core.device.ListedDevice;
import org.fotaide.firmware.flash.Slot;

/** What is shown of a device, column by column. */
enum DeviceColumn {
    NAME(Messages.name, 19, ListedDevice::name),
    STATE(Messages.state, 14, device -> device.standing().word()),
    ROM(Messages.rom, 16, device -> device.said().rom().orElse("")),
    SLOT(Messages.slot, 7, device -> device.said().runningSlot().map(Slot::word).orElse("")),
    ADDRESS(Messages.address, 14, device -> device.ip().orElse(device.address().host())),
    PORT(Messages.port, 7, device -> Integer.toString(device.address().port())),
    BOARD(Messages.board, 8, device -> device.said().board().orElse("")),
    PASSWORD(Messages.password, 10, device -> password(device.said())),
    INTERFACE(Messages.heardOn, 10, device -> String.join(", ", device.interfaces())),
    LAST_SEEN(Messages.lastSeen, 18, device -> device.lastSeen()
            .map(Times.TIME::format)
            .orElse(Messages.neverSeen));

    private final String title;
    private final int weight;
    private final Function<ListedDevice, String> text;

    DeviceColumn(String title, int weight, Function<ListedDevice, String> text) {
        this.title = title;
        this.weight = weight;
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

    /** How much of the width it takes, beside the others; at least that of its title. */
    int weight() {
        return weight;
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
