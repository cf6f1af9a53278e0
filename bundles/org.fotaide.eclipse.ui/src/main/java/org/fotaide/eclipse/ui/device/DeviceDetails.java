// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.device;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.runtime.ServiceCaller;
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
        lines.add("**" + device.name() + "** at `" + device.address() + "`"
                + device.ip().map(ip -> " (" + ip + ")").orElse(""));
        lines.add(capital(device.standing().word()) + ". " + device.standing().explanation());
        if (simulated
                .current()
                .filter(list -> list.names().contains(device.name()))
                .isPresent()) {
            lines.add("It is simulated by this IDE.");
        }
        device.said()
                .rom()
                .ifPresent(rom -> lines.add("It runs `" + rom + "`"
                        + device.said()
                                .runningSlot()
                                .map(slot -> " from " + slot.word())
                                .orElse("") + "."));
        if (device.said().rom().isEmpty() && device.standing() == Standing.THERE) {
            lines.add(
                    "It does not say which ROM it runs: firmware with `rom=` and `slot=` in its TXT record does, and then"
                            + " an upload can be proved.");
        }
        if (device.standing() == Standing.SILENT || device.standing() == Standing.EARLIER) {
            lines.add(looked(interfaces));
        }
        return String.join("\n\n", lines);
    }

    /** Where no device is known at all. */
    String ofNone(List<InterfaceState> interfaces) {
        return "No device was heard yet. Devices with ArduinoOTA announce themselves by multicast DNS. Check that the device"
                + " runs and calls `ArduinoOTA.handle()` often, that it is in the same network as this computer, and that"
                + " the firewall lets UDP port 5353 through. *Add by Address* adds one that does not announce itself;"
                + " *Simulate Devices* makes some to try things with.\n\n" + looked(interfaces);
    }

    private static String looked(List<InterfaceState> interfaces) {
        List<String> used = interfaces.stream()
                .filter(state -> state.use() == Use.USED || state.use() == Use.ASKING_ONLY)
                .map(InterfaceState::name)
                .toList();
        String where = used.isEmpty()
                ? "No network interface of this computer can be used."
                : "Looked on: " + String.join(", ", used) + ".";
        List<String> broken = interfaces.stream()
                .filter(state -> state.use() == Use.BROKEN)
                .map(state -> state.name() + ": " + state.reason())
                .toList();
        return broken.isEmpty() ? where : where + " " + String.join(" ", broken);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
