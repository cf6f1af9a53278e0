// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.osgi.util.NLS;
import org.fotaide.deploy.discovery.InterfaceState;
import org.fotaide.deploy.discovery.InterfaceState.Use;
import org.fotaide.eclipse.core.device.ListedDevice;
import org.fotaide.eclipse.core.device.Standing;
import org.fotaide.eclipse.core.simulate.SimulatedDevices;

/** What the details area of the Devices view says, as Markdown. */
final class DeviceDetails {
    private final ServiceCaller<SimulatedDevices> simulated = new ServiceCaller<>(getClass(), SimulatedDevices.class);

    /** Of one that is chosen. */
    String of(ListedDevice device, List<InterfaceState> interfaces) {
        List<String> lines = new ArrayList<>();
        lines.add(place(device));
        lines.add(NLS.bind(
                Messages.standing,
                capital(device.standing().word()),
                device.standing().explanation()));
        if (simulated
                .current()
                .filter(list -> list.names().contains(device.name()))
                .isPresent()) {
            lines.add(Messages.simulatedHere);
        }
        device.said()
                .rom()
                .ifPresent(rom -> lines.add(device.said()
                        .runningSlot()
                        .map(slot -> NLS.bind(Messages.runsFrom, rom, slot.word()))
                        .orElseGet(() -> NLS.bind(Messages.runs, rom))));
        if (device.said().rom().isEmpty() && device.standing() == Standing.THERE) {
            lines.add(Messages.romUnknown);
        }
        if (device.standing() == Standing.SILENT || device.standing() == Standing.EARLIER) {
            lines.add(looked(interfaces));
        }
        return String.join("\n\n", lines);
    }

    /** Where no device is known at all. */
    String ofNone(List<InterfaceState> interfaces) {
        return String.join("\n\n", Messages.noneHeard, looked(interfaces));
    }

    private static String place(ListedDevice device) {
        return device.ip()
                .map(ip -> NLS.bind(Messages.placeWithIp, new Object[] {device.name(), device.address(), ip}))
                .orElseGet(() -> NLS.bind(Messages.place, device.name(), device.address()));
    }

    private static String looked(List<InterfaceState> interfaces) {
        List<String> used = interfaces.stream()
                .filter(state -> state.use() == Use.USED || state.use() == Use.ASKING_ONLY)
                .map(InterfaceState::name)
                .toList();
        String where = used.isEmpty() ? Messages.noInterface : NLS.bind(Messages.lookedOn, String.join(", ", used));
        List<String> broken = interfaces.stream()
                .filter(state -> state.use() == Use.BROKEN)
                .map(state -> NLS.bind(Messages.broken, state.name(), state.reason()))
                .toList();
        return broken.isEmpty() ? where : where + " " + String.join(" ", broken);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
