// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.announce;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.Personality;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.simulator.TestImages;

/** The device that {@link AvahiTest} shows to a real resolver, as a process of its own; ends when its input does. */
final class PeerDevice {
    private PeerDevice() {}

    public static void main(String[] arguments) throws Exception {
        byte[] image = TestImages.slot(Slot.USER1, "v1.0.0t45772(a)", 20_000);
        DeviceSettings settings = DeviceSettings.of(
                        Personality.twoSlots(FlashMap.MAP_2).running(Slot.USER1, image))
                .named("esp8266-00c0de")
                .at(new InetSocketAddress(InetAddress.getLoopbackAddress(), 8266))
                .password("admin");
        try (SimulatedDevice device = SimulatedDevice.start(settings)) {
            System.out.println(device.name());
            System.in.readAllBytes();
        }
    }
}
