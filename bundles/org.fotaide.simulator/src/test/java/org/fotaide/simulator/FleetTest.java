// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.simulator.TestHost.Manner;
import org.fotaide.simulator.espota.Pauses;
import org.fotaide.simulator.event.DeviceEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FleetTest {
    private static final int DEVICES = 300;
    private static final int MOST_UPLOADS = 8;

    private final byte[] old = TestImages.slot(Slot.USER1, "v1.0.0t45772(a)", 12_000);
    private final byte[] image = TestImages.slot(Slot.USER2, "v1.0.1t45772(a)", 12_000);

    @Test
    void hundreds_of_devices_are_updated_with_a_bounded_number_of_threads() throws Exception {
        ExecutorService hosts = Executors.newFixedThreadPool(32);
        try (Fleet fleet = new Fleet(MOST_UPLOADS)) {
            List<EventLog> logs = new ArrayList<>();
            List<SimulatedDevice> devices = new ArrayList<>();
            for (int i = 0; i < DEVICES; i++) {
                EventLog log = new EventLog();
                logs.add(log);
                devices.add(fleet.start(settings(i), log));
            }
            List<Future<String>> uploads = new ArrayList<>();
            for (SimulatedDevice device : devices) {
                uploads.add(hosts.submit(() -> upload(device)));
            }
            long threads = 0;
            for (int i = 0; i < DEVICES; i++) {
                assertTrue(uploads.get(i).get().endsWith("OK"));
                threads = Math.max(threads, simulatorThreads());
            }
            assertTrue(threads <= MOST_UPLOADS + 2, threads + " threads");
            for (int i = 0; i < DEVICES; i++) {
                logs.get(i).await(DeviceEvent.Restarting.class);
                logs.get(i).await(DeviceEvent.Booted.class);
                assertEquals(Optional.of("v1.0.1t45772(a)"), devices.get(i).runningRom());
            }
        } finally {
            hosts.shutdownNow();
        }
    }

    private String upload(SimulatedDevice device) throws Exception {
        try (TestHost host = new TestHost(device)) {
            assertEquals("OK", host.invite(image, ""));
            return host.send(image, Manner.STREAM);
        }
    }

    private static long simulatorThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("simulator-"))
                .count();
    }

    private DeviceSettings settings(int number) {
        return DeviceSettings.of(Personality.twoSlots(FlashMap.MAP_2).running(Slot.USER1, old))
                .named(String.format(Locale.ROOT, "esp8266-%06x", number))
                .pauses(Pauses.REAL.times(0.001))
                .announceOn(Set.of());
    }

    @Test
    void a_closed_fleet_starts_nothing() throws Exception {
        Fleet fleet = new Fleet();
        fleet.close();
        fleet.close();
        assertThrows(IllegalStateException.class, () -> fleet.start(settings(1)));
    }
}
