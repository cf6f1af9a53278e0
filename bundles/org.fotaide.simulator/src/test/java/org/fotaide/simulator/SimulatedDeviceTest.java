// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.simulator.TestHost.Manner;
import org.fotaide.simulator.boot.EbootLayout;
import org.fotaide.simulator.espota.Authentication;
import org.fotaide.simulator.espota.Dialect;
import org.fotaide.simulator.espota.Pauses;
import org.fotaide.simulator.event.DeviceEvent;
import org.fotaide.simulator.flash.NorFlash;
import org.fotaide.simulator.flash.PowerCut;
import org.fotaide.simulator.flash.PowerSupply.Power;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class SimulatedDeviceTest {
    private static final int SIZE = 30_000;

    private final EventLog log = new EventLog();

    @ParameterizedTest
    @CsvSource({
        "ESP8266, STREAM, ''",
        "ESP8266, LOCK_STEP, ''",
        "ESP8266, STREAM, admin",
        "ESP32, STREAM, ''",
        "ESP32, LOCK_STEP, admin"
    })
    void two_updates_go_into_the_two_slots_in_turn(Dialect dialect, Manner manner, String password) throws Exception {
        DeviceSettings settings = twoSlots().dialect(dialect);
        settings = password.isEmpty() ? settings : settings.password(password);
        try (SimulatedDevice device = SimulatedDevice.start(settings, log);
                TestHost host = new TestHost(device)) {
            assertEquals(Optional.of("v1.0.0t45772(a)"), device.runningRom());
            for (int round = 1; round <= 2; round++) {
                Slot slot = round == 1 ? Slot.USER2 : Slot.USER1;
                String rom = "v1.0." + round + "t45772(a)";
                byte[] image = TestImages.slot(slot, rom, SIZE);
                assertEquals("OK", host.invite(image, password));
                String said = host.send(image, manner);
                assertTrue(said.matches("[0-9]+OK"), said);
                log.await(DeviceEvent.Restarting.class);
                log.await(DeviceEvent.Booted.class);
                assertEquals(Optional.of(slot), device.runningSlot());
                assertEquals(Optional.of(rom), device.runningRom());
                long where = FlashMap.MAP_2.slot(slot).offset();
                assertArrayEquals(image, device.flash().read(where, image.length));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Manner.class)
    void a_sketch_is_copied_by_eboot(Manner manner) throws Exception {
        byte[] old = TestImages.arduino("v1.0.0t45772(a)", SIZE);
        DeviceSettings settings = hurried(Personality.oneSketch(EbootLayout.ONE_MEGABYTE, old));
        try (SimulatedDevice device = SimulatedDevice.start(settings, log);
                TestHost host = new TestHost(device)) {
            byte[] image = TestImages.arduino("v1.0.1t45772(a)", SIZE);
            assertEquals("OK", host.invite(image, ""));
            assertTrue(host.send(image, manner).endsWith("OK"));
            log.await(DeviceEvent.Restarting.class);
            log.await(DeviceEvent.Booted.class);
            assertEquals(Optional.of("v1.0.1t45772(a)"), device.runningRom());
            assertEquals(Optional.empty(), device.runningSlot());
        }
    }

    @Test
    void a_file_system_is_written_and_the_firmware_restarts() throws Exception {
        DeviceSettings settings =
                hurried(Personality.oneSketch(EbootLayout.ONE_MEGABYTE, TestImages.arduino("v1.0.0t45772(a)", SIZE)));
        try (SimulatedDevice device = SimulatedDevice.start(settings, log);
                TestHost host = new TestHost(device)) {
            byte[] files = "not a program".repeat(1000).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            assertEquals("OK", host.ask(host.invitation(100, files)));
            assertTrue(host.send(files, Manner.STREAM).endsWith("OK"));
            log.await(DeviceEvent.Restarting.class);
            log.await(DeviceEvent.Booted.class);
            assertArrayEquals(files, device.flash().read(0xEB000, files.length));
        }
    }

    @Test
    void an_error_is_glued_to_the_last_acknowledgement() throws Exception {
        try (SimulatedDevice device = SimulatedDevice.start(twoSlots(), log);
                TestHost host = new TestHost(device)) {
            byte[] image = TestImages.slot(Slot.USER2, "v1.0.1t45772(a)", SIZE);
            assertEquals("OK", host.ask(host.invitation(0, image)));
            byte[] other = image.clone();
            other[image.length - 1] ^= 1;
            int last = image.length % 1460;
            assertEquals(
                    "1460".repeat(image.length / 1460) + last + "ERROR[7]: MD5 verification failed: expected: "
                            + TestUpdates.md5(image) + ", calculated: " + TestUpdates.md5(other) + "\n",
                    host.send(other, Manner.LOCK_STEP));
            stillRuns(device, host);
        }
    }

    @ParameterizedTest
    @CsvSource({"USER1, ERROR[17]", "USER2, ''"})
    void an_image_for_the_running_slot_is_refused_without_an_acknowledgement(Slot slot, String error) throws Exception {
        try (SimulatedDevice device = SimulatedDevice.start(twoSlots(), log);
                TestHost host = new TestHost(device)) {
            byte[] image = TestImages.slot(slot, "v1.0.1t45772(a)", SIZE);
            assertEquals("OK", host.invite(image, ""));
            String said = host.send(image, Manner.LOCK_STEP);
            assertEquals(error, said.substring(0, error.length()));
            assertEquals(error.isEmpty(), said.endsWith("OK"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ESP8266, 0, ERR: ERROR[5]: Bad Size Given",
        "ESP8266, 600000, ERR: ERROR[4]: Not Enough Space",
        "ESP32, 600000, OK"
    })
    void what_cannot_fit_is_refused_by_datagram_on_an_esp8266_only(Dialect dialect, int size, String answer)
            throws Exception {
        try (SimulatedDevice device = SimulatedDevice.start(twoSlots().dialect(dialect), log);
                TestHost host = new TestHost(device)) {
            assertEquals(answer, host.ask(host.invitation(0, new byte[size])).trim());
            log.await(DeviceEvent.UpdateFailed.class);
            stillRuns(device, host);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"MD5", "SHA256", "STORED"})
    void a_wrong_password_is_refused_and_a_right_one_then_taken(String form) throws Exception {
        Authentication right =
                switch (form) {
                    case "MD5" -> Authentication.Md5.of("admin");
                    case "SHA256" -> Authentication.Sha256.of("admin");
                    default -> Authentication.Sha256.withStoredMd5("admin");
                };
        try (SimulatedDevice device = SimulatedDevice.start(twoSlots().authentication(right), log);
                TestHost host = new TestHost(device)) {
            byte[] image = TestImages.slot(Slot.USER2, "v1.0.1t45772(a)", SIZE);
            assertEquals("Authentication Failed", host.invite(image, "wrong"));
            log.await(DeviceEvent.AuthenticationFailed.class);
            assertEquals(form.equals("STORED") ? "Authentication Failed" : "OK", host.invite(image, "admin"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4095, 4096, 20_000})
    void a_host_that_breaks_off_leaves_the_old_firmware(int bytes) throws Exception {
        try (SimulatedDevice device = SimulatedDevice.start(twoSlots(), log);
                TestHost host = new TestHost(device)) {
            byte[] image = TestImages.slot(Slot.USER2, "v1.0.1t45772(a)", SIZE);
            assertEquals("OK", host.invite(image, ""));
            try (Socket socket = host.accept()) {
                socket.getOutputStream().write(Arrays.copyOf(image, bytes));
            }
            log.await(DeviceEvent.UpdateFailed.class);
            stillRuns(device, host);
        }
    }

    @Test
    void while_an_upload_runs_others_hear_nothing() throws Exception {
        try (SimulatedDevice device = SimulatedDevice.start(twoSlots(), log);
                TestHost first = new TestHost(device);
                TestHost second = new TestHost(device)) {
            byte[] image = TestImages.slot(Slot.USER2, "v1.0.1t45772(a)", SIZE);
            assertEquals("OK", first.invite(image, ""));
            try (Socket socket = first.accept()) {
                second.say(second.invitation(0, image));
                assertEquals(Optional.empty(), second.hear(200));
                socket.getOutputStream().write(image, 0, 1460);
            }
            // the device was not reading: it finds the second invitation when the first upload has failed
            assertEquals(Optional.of("OK"), second.hear(5000));
            assertTrue(second.send(image, Manner.STREAM).endsWith("OK"));
        }
    }

    @Test
    void the_device_connects_to_where_the_invitation_came_from() throws Exception {
        try (SimulatedDevice device = SimulatedDevice.start(
                        twoSlots().at(new InetSocketAddress(InetAddress.getByName("127.0.0.5"), 0)), log);
                TestHost host = new TestHost(device)) {
            byte[] image = TestImages.slot(Slot.USER2, "v1.0.1t45772(a)", SIZE);
            assertEquals("OK", host.invite(image, ""));
            assertTrue(host.send(image, Manner.STREAM).endsWith("OK"));
            assertEquals("127.0.0.5", device.address().getAddress().getHostAddress());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0", "65536", "99999", "99999999999"})
    void a_host_that_does_not_listen_is_given_up(String port) throws Exception {
        try (SimulatedDevice device = SimulatedDevice.start(twoSlots(), log);
                TestHost host = new TestHost(device)) {
            assertEquals("OK", host.ask("0 " + port + " 30000 " + "0".repeat(32)));
            log.await(DeviceEvent.UpdateFailed.class);
            stillRuns(device, host);
        }
    }

    /** One operation in the middle of writing, one of the parameter block, and one that is never reached. */
    @ParameterizedTest
    @CsvSource({"5, v1.0.0t45772(a)", "18, v1.0.0t45772(a)", "20, v1.0.1t45772(a)"})
    void a_device_whose_power_fails_comes_back(int operation, String rom) throws Exception {
        try (SimulatedDevice device = SimulatedDevice.start(twoSlots(), log);
                TestHost host = new TestHost(device)) {
            device.flash().supply(new PowerCut(operation, Power.FAILS_HALFWAY));
            byte[] image = TestImages.slot(Slot.USER2, "v1.0.1t45772(a)", SIZE);
            assertEquals("OK", host.invite(image, ""));
            host.send(image, Manner.STREAM);
            assertEquals(
                    "the power failed during a flash operation",
                    log.await(DeviceEvent.Dead.class).reason());
            log.await(DeviceEvent.Booted.class);
            assertEquals(Optional.of(rom), device.runningRom());
        }
    }

    @Test
    void nothing_is_heard_of_a_device_that_restarts() throws Exception {
        Pauses pauses = new Pauses(
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofMillis(400),
                Duration.ZERO,
                Duration.ZERO);
        try (SimulatedDevice device = SimulatedDevice.start(twoSlots().pauses(pauses), log);
                TestHost host = new TestHost(device)) {
            byte[] image = TestImages.slot(Slot.USER2, "v1.0.1t45772(a)", SIZE);
            assertEquals("OK", host.invite(image, ""));
            assertTrue(host.send(image, Manner.STREAM).endsWith("OK"));
            log.await(DeviceEvent.Restarting.class);
            host.say(host.invitation(0, image));
            log.await(DeviceEvent.Booted.class);
            assertEquals(Optional.empty(), host.hear(100));
            byte[] next = TestImages.slot(Slot.USER1, "v1.0.2t45772(a)", SIZE);
            assertEquals("OK", host.invite(next, ""));
        }
    }

    @Test
    void an_esp32_repeats_its_last_acknowledgement_and_then_gives_up() throws Exception {
        try (SimulatedDevice device = SimulatedDevice.start(twoSlots().dialect(Dialect.ESP32), log);
                TestHost host = new TestHost(device)) {
            byte[] image = TestImages.slot(Slot.USER2, "v1.0.1t45772(a)", SIZE);
            assertEquals("OK", host.invite(image, ""));
            assertEquals("1000100010001000", host.send(Arrays.copyOf(image, 1000), Manner.STREAM));
            stillRuns(device, host);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "too large", "wrong kind", "old boot", "port", "interface"})
    void what_cannot_be_simulated_is_told(String what) throws Exception {
        try (SimulatedDevice other = SimulatedDevice.start(twoSlots())) {
            DeviceSettings settings =
                    switch (what) {
                        case "none" -> hurried(Personality.twoSlots(FlashMap.MAP_2));
                        case "too large" ->
                            hurried(Personality.twoSlots(FlashMap.MAP_2).running(Slot.USER1, new byte[1 << 20]));
                        case "wrong kind" ->
                            hurried(Personality.twoSlots(FlashMap.MAP_2)
                                    .running(Slot.USER1, TestImages.arduino("v1.0.0t45772(a)", SIZE)));
                        case "old boot" ->
                            hurried(Personality.twoSlots(FlashMap.MAP_5)
                                    .boot(3)
                                    .running(Slot.USER1, TestImages.slot(Slot.USER1, "v1.0.0t45772(a)", SIZE)));
                        case "port" -> twoSlots().port(other.address().getPort());
                        default -> twoSlots().announceOn(Set.of("nowhere0"));
                    };
            String code =
                    switch (what) {
                        case "none", "wrong kind" -> "simulate-nothing-boots";
                        case "too large", "old boot" -> "simulate-image";
                        case "port" -> "simulate-address";
                        default -> "simulate-interface";
                    };
            FotaException refused = assertThrows(FotaException.class, () -> SimulatedDevice.start(settings));
            assertEquals(code, refused.problem().code());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "a.b", "a b", "a\0b", "\u202Eabc"})
    void a_name_is_one_label(String name) {
        assertThrows(IllegalArgumentException.class, () -> twoSlots().named(name));
    }

    @Test
    @SuppressWarnings("try") // closing early is what is tested
    void a_device_can_be_switched_off_twice_and_in_the_middle_of_an_upload() throws Exception {
        try (SimulatedDevice device = SimulatedDevice.start(twoSlots(), log);
                TestHost host = new TestHost(device)) {
            byte[] image = TestImages.slot(Slot.USER2, "v1.0.1t45772(a)", SIZE);
            assertEquals("OK", host.invite(image, ""));
            try (Socket socket = host.accept()) {
                socket.getOutputStream().write(image, 0, NorFlash.SECTOR);
                device.close();
                device.close();
                readToEnd(socket);
            }
        }
    }

    private static void readToEnd(Socket socket) {
        try {
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            return; // reset: closed as well
        }
    }

    private static void stillRuns(SimulatedDevice device, TestHost host) throws IOException {
        assertEquals(Optional.of("v1.0.0t45772(a)"), device.runningRom());
        byte[] image = TestImages.slot(Slot.USER2, "v1.0.3t45772(a)", SIZE);
        assertEquals("OK", host.invite(image, ""));
        assertTrue(host.send(image, Manner.STREAM).endsWith("OK"));
    }

    private static DeviceSettings twoSlots() {
        byte[] image = TestImages.slot(Slot.USER1, "v1.0.0t45772(a)", SIZE);
        return hurried(Personality.twoSlots(FlashMap.MAP_2).running(Slot.USER1, image));
    }

    private static DeviceSettings hurried(Personality personality) {
        return DeviceSettings.of(personality).pauses(Pauses.REAL.times(0.01)).announceOn(Set.of());
    }
}
