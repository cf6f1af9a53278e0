// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.EventLog;
import org.fotaide.simulator.Personality;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.simulator.TestImages;
import org.fotaide.simulator.boot.EbootLayout;
import org.fotaide.simulator.espota.Oddity;
import org.fotaide.simulator.espota.Pauses;
import org.fotaide.simulator.event.DeviceEvent;
import org.fotaide.simulator.receiver.Via;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A form in a browser, with curl for the browser. */
@Timeout(30)
class WebFormTest {
    private static final String OLD = "v1.0.0t45772(a)";
    private static final String NEW = "v1.0.1t45772(a)";

    @TempDir
    private Path folder;

    private final EventLog log = new EventLog();
    private final DeviceSettings settings = DeviceSettings.of(
                    Personality.oneSketch(EbootLayout.ONE_MEGABYTE, TestImages.arduino(OLD, 30_000)))
            .via(Via.WEB)
            .pauses(Pauses.REAL.times(0.05))
            .announceOn(Set.of());

    @BeforeEach
    void write() throws IOException {
        Files.write(folder.resolve("new.bin"), TestImages.arduino(NEW, 40_000));
        Files.write(folder.resolve("files.bin"), new byte[] {1, 2, 3, 4, 5});
        Files.write(folder.resolve("empty.bin"), new byte[0]);
        Files.write(folder.resolve("large.bin"), TestImages.arduino(NEW, 950_000));
        Files.write(folder.resolve("slot.bin"), TestImages.slot(Slot.USER1, NEW, 30_000));
    }

    private String form(String field, String name) {
        return field + "=@" + folder.resolve(name);
    }

    @Test
    void takes_a_program_and_runs_it() throws Exception {
        try (SimulatedDevice device = SimulatedDevice.start(settings, log)) {
            Curl curl = new Curl(device);
            assertTrue(curl.call("/update").contains("name=\"filesystem\""));
            assertEquals("y 200", curl.call("/update", "-X", "OPTIONS"));
            assertTrue(curl.call("/").endsWith(" 404"));

            String answer = curl.call("/update", "-F", form("anything", "new.bin"));

            assertEquals(
                    "<META http-equiv=\"refresh\" content=\"15;URL=/\">Update Success! Rebooting...\n 200", answer);
            log.await(DeviceEvent.Restarting.class);
            assertEquals(Optional.of(NEW), booted(device));
        }
    }

    @Test
    void takes_a_file_system() throws Exception {
        try (SimulatedDevice device = SimulatedDevice.start(settings, log)) {
            new Curl(device).call("/update", "-F", form("filesystem", "files.bin"));
            log.await(DeviceEvent.Restarting.class);
            assertEquals(Optional.of(OLD), booted(device));
            long place = EbootLayout.ONE_MEGABYTE.fileSystem().offset();
            assertArrayEquals(new byte[] {1, 2, 3, 4, 5}, device.flash().read(place, 5));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            firmware   | slot.bin  | Update error: ERROR[10]: Magic byte is not 0xE9
            firmware   | large.bin | Update error: ERROR[4]: Not Enough Space
            firmware   | empty.bin | Update error: ERROR[13]: No data supplied
            filesystem | large.bin | Update error: ERROR[4]: Not Enough Space
            """)
    void tells_of_failures_with_status_200(String field, String name, String words) throws Exception {
        try (SimulatedDevice device = SimulatedDevice.start(settings, log)) {
            assertEquals(words + "\n 200", new Curl(device).call("/update", "-F", form(field, name)));
            assertEquals(Optional.of(OLD), device.runningRom());
        }
    }

    @Test
    void wants_its_password_in_the_form_itself() throws Exception {
        try (SimulatedDevice device = SimulatedDevice.start(settings.password("secret"), log)) {
            Curl curl = new Curl(device);
            assertEquals(" 401", curl.call("/update"));
            assertEquals(" 401", curl.call("/update", "-F", form("firmware", "new.bin")));
            assertEquals(" 401", curl.call("/update", "-u", "admin:wrong", "-F", form("firmware", "new.bin")));
            log.await(DeviceEvent.AuthenticationFailed.class);
            String right = curl.call("/update", "-u", "admin:secret", "-F", form("firmware", "new.bin"));
            assertTrue(right.contains("Success"), right);
        }
    }

    @ParameterizedTest
    @CsvSource({"closes-halfway", "closes-on-connect"})
    void may_go_in_the_middle(String word) throws Exception {
        Oddity oddity = Oddity.of(word).orElseThrow();
        try (SimulatedDevice device = SimulatedDevice.start(settings.oddity(oddity), log)) {
            assertEquals(" 000", new Curl(device).call("/update", "-F", form("firmware", "new.bin")));
            assertEquals(Optional.of(OLD), device.runningRom());
        }
    }

    @Test
    void is_for_devices_with_one_place() {
        DeviceSettings two = DeviceSettings.of(Personality.twoSlots(FlashMap.MAP_2)
                        .running(Slot.USER1, TestImages.slot(Slot.USER1, OLD, 30_000)))
                .via(Via.WEB);
        FotaException refused = assertThrows(FotaException.class, () -> SimulatedDevice.start(two));
        assertEquals("simulate-way", refused.problem().kind().code());
    }

    /** What runs after the restart. */
    private Optional<String> booted(SimulatedDevice device) throws Exception {
        log.await(DeviceEvent.Booted.class);
        return device.runningRom();
    }
}
