// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fotaide.server.cloud.CloudLimits;
import org.fotaide.server.rom.RomUpload.Switching;
import org.fotaide.server.store.DeviceState;
import org.fotaide.simulator.Fleet;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.simulator.cloud.OwnerApp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many devices at once. */
@Timeout(120)
class CloudFleetTest {
    private static final int MANY = 200;
    private static final String OLD = "v1.0.1t45772(a)";
    private static final String NEW = "v1.0.2t45772(a)";
    private static final Await WAIT = new Await(60);

    @Test
    void all_of_them_get_the_new_rom_and_none_is_lost(@TempDir Path folder) throws Exception {
        try (LocalCloud cloud = new LocalCloud(
                        folder, CloudLimits.USUAL.gap(Duration.ofMillis(20)).restart(Duration.ofMillis(900)));
                Fleet fleet = new Fleet(16)) {
            List<SimulatedDevice> devices = new ArrayList<>();
            OwnerApp owner = cloud.owner();
            for (int i = 0; i < MANY; i++) {
                String name = String.format(Locale.ROOT, "esp8266-%06x", i);
                SimulatedDevice device = fleet.start(cloud.device(name, OLD));
                device.addListener(owner.of(LocalCloud.id(name)).accepting(answer -> {}));
                devices.add(device);
            }
            WAIT.until("all are connected", () -> cloud.server().links().count() == MANY);
            cloud.publish(NEW, Switching.SET_CURRENT);
            WAIT.until("all run it", () -> devices.stream()
                    .allMatch(device -> device.runningRom().equals(Optional.of(NEW))));
            WAIT.until("the server knows it", () -> devices.stream()
                    .allMatch(device -> cloud.has(device.name(), DeviceState.IDLE, NEW)));
            assertEquals(MANY, cloud.server().links().count());
        }
    }
}
