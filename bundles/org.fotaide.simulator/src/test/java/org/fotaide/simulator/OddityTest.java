// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.simulator.TestHost.Manner;
import org.fotaide.simulator.boot.EbootLayout;
import org.fotaide.simulator.espota.Oddity;
import org.fotaide.simulator.espota.Pauses;
import org.fotaide.simulator.event.DeviceEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(30)
class OddityTest {
    private static final int SIZE = 30_000;

    private final EventLog log = new EventLog();
    private final byte[] image = TestImages.slot(Slot.USER2, "v1.0.1t45772(a)", SIZE);

    @ParameterizedTest
    @EnumSource(Oddity.class)
    void each_has_a_word_and_an_effect(Oddity oddity) {
        assertEquals(Optional.of(oddity), Oddity.of(oddity.word()));
        assertTrue(oddity.effect().length() > 20);
    }

    @Test
    void silent() throws Exception {
        try (SimulatedDevice device = start(Oddity.SILENT);
                TestHost host = new TestHost(device)) {
            host.say(host.invitation(0, image));
            log.await(DeviceEvent.Ignored.class);
            assertEquals(Optional.empty(), host.hear(100));
        }
    }

    @Test
    void swallows_first_invitation() throws Exception {
        try (SimulatedDevice device = start(Oddity.SWALLOWS_FIRST_INVITATION);
                TestHost host = new TestHost(device)) {
            host.say(host.invitation(0, image));
            log.await(DeviceEvent.Ignored.class);
            assertEquals("OK", host.invite(image, ""));
        }
    }

    @Test
    void answers_garbage() throws Exception {
        try (SimulatedDevice device = start(Oddity.ANSWERS_GARBAGE);
                TestHost host = new TestHost(device)) {
            assertEquals("\0\u00ff?!\u0007", host.invite(image, ""));
        }
    }

    @Test
    void never_connects() throws Exception {
        try (SimulatedDevice device = start(Oddity.NEVER_CONNECTS);
                TestHost host = new TestHost(device)) {
            assertEquals("OK", host.invite(image, ""));
            log.await(DeviceEvent.UpdateFailed.class);
            assertEquals("OK", host.invite(image, ""));
        }
    }

    /** What the host hears over the connection, and the ROM that runs afterwards. */
    @ParameterizedTest
    @CsvSource({
        "CLOSES_ON_CONNECT, '(<.*>)?', UpdateFailed",
        "CLOSES_HALFWAY, '[0-9]*(<.*>)?', UpdateFailed",
        "CLOSES_WITHOUT_RESULT, [0-9]+, Booted",
        "COALESCES_ACKS, 29956OK, Booted",
        "TALKS_BETWEEN_ACKS, '[0-9]+ Erasing, One moment [0-9]*OK', Booted",
        "KEEPS_OLD_FIRMWARE, [0-9]+OK, Booted",
        "NEVER_COMES_BACK, [0-9]+OK, Restarting"
    })
    void over_the_connection(Oddity oddity, String hears, String end) throws Exception {
        try (SimulatedDevice device = start(oddity);
                TestHost host = new TestHost(device)) {
            assertEquals("OK", host.invite(image, ""));
            String said = host.send(image, Manner.STREAM);
            assertTrue(said.matches(hears), said);
            switch (end) {
                case "UpdateFailed" -> log.await(DeviceEvent.UpdateFailed.class);
                case "Restarting" -> log.await(DeviceEvent.Restarting.class);
                default -> {
                    log.await(DeviceEvent.Restarting.class);
                    log.await(DeviceEvent.Booted.class);
                }
            }
            Optional<String> rom =
                    switch (end) {
                        case "UpdateFailed" -> Optional.of("v1.0.0t45772(a)");
                        case "Restarting" -> Optional.empty();
                        default ->
                            Optional.of(oddity == Oddity.KEEPS_OLD_FIRMWARE ? "v1.0.0t45772(a)" : "v1.0.1t45772(a)");
                    };
            assertEquals(rom, device.runningRom());
            boolean fellBack = log.all().stream()
                    .anyMatch(event ->
                            event.equals(new DeviceEvent.BootLine("first boot failed, reboot to try backup bin")));
            assertEquals(oddity == Oddity.KEEPS_OLD_FIRMWARE, fellBack);
        }
    }

    @Test
    void keeps_old_firmware_with_eboot_too() throws Exception {
        Personality sketch =
                Personality.oneSketch(EbootLayout.ONE_MEGABYTE, TestImages.arduino("v1.0.0t45772(a)", SIZE));
        DeviceSettings settings = settings(sketch).oddity(Oddity.KEEPS_OLD_FIRMWARE);
        try (SimulatedDevice device = SimulatedDevice.start(settings, log);
                TestHost host = new TestHost(device)) {
            byte[] next = TestImages.arduino("v1.0.1t45772(a)", SIZE);
            assertEquals("OK", host.invite(next, ""));
            assertTrue(host.send(next, Manner.STREAM).endsWith("OK"));
            log.await(DeviceEvent.Restarting.class);
            log.await(DeviceEvent.Booted.class);
            assertEquals(Optional.of("v1.0.0t45772(a)"), device.runningRom());
        }
    }

    @Test
    void never_gives_a_result() throws Exception {
        try (SimulatedDevice device = start(Oddity.NEVER_GIVES_RESULT);
                TestHost host = new TestHost(device)) {
            assertEquals("OK", host.invite(image, ""));
            try (Socket socket = host.accept()) {
                socket.getOutputStream().write(image);
                while (log.await(DeviceEvent.Receiving.class).bytes() < image.length) {
                    assertFalse(socket.isClosed());
                }
                assertFalse(log.all().stream().anyMatch(DeviceEvent.Written.class::isInstance));
            }
            log.await(DeviceEvent.UpdateFailed.class);
            assertEquals("OK", host.invite(image, ""));
        }
    }

    @Test
    void stalls_when_streamed_and_takes_the_second_try_in_lock_step() throws Exception {
        try (SimulatedDevice device = start(Oddity.STALLS_WHEN_STREAMED);
                TestHost host = new TestHost(device)) {
            assertEquals("OK", host.invite(image, ""));
            try (Socket socket = host.accept()) {
                socket.setSoTimeout(200);
                socket.getOutputStream().write(image);
            }
            log.await(DeviceEvent.UpdateFailed.class);
            assertEquals("OK", host.invite(image, ""));
            assertTrue(host.send(image, Manner.LOCK_STEP).endsWith("OK"));
        }
    }

    private SimulatedDevice start(Oddity oddity) throws Exception {
        byte[] old = TestImages.slot(Slot.USER1, "v1.0.0t45772(a)", SIZE);
        Personality slots = Personality.twoSlots(FlashMap.MAP_2).running(Slot.USER1, old);
        return SimulatedDevice.start(settings(slots).oddity(oddity), log);
    }

    private static DeviceSettings settings(Personality personality) {
        return DeviceSettings.of(personality).pauses(Pauses.REAL.times(0.01)).announceOn(Set.of());
    }
}
