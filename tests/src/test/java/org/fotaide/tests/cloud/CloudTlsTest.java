// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fotaide.server.cloud.CloudLimits;
import org.fotaide.server.rom.RomUpload.Switching;
import org.fotaide.server.store.DeviceState;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.simulator.client.Server;
import org.fotaide.simulator.event.DeviceEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The vendor's road by TLS all the way: connection, download and the owner's calls. */
@Timeout(60)
class CloudTlsTest {
    private static final String NAME = "esp8266-00c0de";
    private static final String OLD = "v1.0.1t45772(a)";
    private static final String NEW = "v1.0.2t45772(a)";
    private static final Await WAIT = new Await(30);

    @Test
    void a_deployed_rom_runs_when_its_owner_accepts_it(@TempDir Path folder) throws Exception {
        List<DeviceEvent> events = new CopyOnWriteArrayList<>();
        try (LocalCloud cloud = new LocalCloud(folder, CloudLimits.USUAL, Server.Security.TLS);
                SimulatedDevice device = SimulatedDevice.start(cloud.device(NAME, OLD), events::add)) {
            device.addListener(cloud.owner().accepting(answer -> {}));
            cloud.publish(NEW, Switching.SET_CURRENT);
            WAIT.until("it runs", () -> cloud.has(NAME, DeviceState.IDLE, NEW));
            assertEquals(Optional.of(NEW), device.runningRom());
            assertTrue(events.stream()
                    .anyMatch(event -> event instanceof DeviceEvent.Pulling pulling
                            && pulling.url().startsWith("https://127.0.0.1:")));
        }
    }
}
