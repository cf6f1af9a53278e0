// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.EventLog;
import org.fotaide.simulator.Personality;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.simulator.TestImages;
import org.fotaide.simulator.espota.Oddity;
import org.fotaide.simulator.espota.Pauses;
import org.fotaide.simulator.event.DeviceEvent;
import org.fotaide.simulator.receiver.Via;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Driven by curl as its own script wiflash drives it. */
@Timeout(30)
class EspLinkTest {
    private static final String OLD = "v1.0.0t45772(a)";
    private static final String NEW = "v1.0.1t45772(a)";

    @TempDir
    private Path folder;

    private final EventLog log = new EventLog();

    private static DeviceSettings settings(FlashMap map) {
        return DeviceSettings.of(
                        Personality.twoSlots(map).running(Slot.USER1, TestImages.slot(Slot.USER1, OLD, 30_000)))
                .via(Via.ESP_LINK)
                .pauses(Pauses.REAL.times(0.05))
                .announceOn(Set.of());
    }

    private String upload(Curl curl, byte[] image) throws IOException, InterruptedException {
        Path file = Files.write(folder.resolve("image.bin"), image);
        return curl.call("/flash/upload", "-H", "Content-Type: application/octet-stream", "--data-binary", "@" + file);
    }

    @Test
    void takes_the_image_for_the_other_slot_and_flips() throws Exception {
        try (SimulatedDevice device = SimulatedDevice.start(settings(FlashMap.MAP_2), log)) {
            Curl curl = new Curl(device);
            assertEquals("user2.bin 200", curl.call("/flash/next"));
            assertEquals(" 200", upload(curl, TestImages.slot(Slot.USER2, NEW, 60_000)));
            assertEquals("user2.bin 200", curl.call("/flash/next"));
            assertEquals(" 200", curl.call("/flash/reboot"));
            log.await(DeviceEvent.Restarting.class);
            log.await(DeviceEvent.Booted.class);
            assertEquals(Optional.of(NEW), device.runningRom());
            assertEquals("user1.bin 200", curl.call("/flash/next"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 00, IROM magic missing",
        "1, 03, bad flash header",
        "2, 04, bad flash header",
        "3, 70, bad flash header",
        "6, 11, Invalid entry addr",
        "7, 20, Invalid entry addr",
        "9, 01, Invalid start offset"
    })
    void looks_at_the_header(int at, String hexadecimal, String words) throws Exception {
        byte[] image = TestImages.slot(Slot.USER2, NEW, 60_000);
        image[at] = (byte) Integer.parseInt(hexadecimal, 16);
        try (SimulatedDevice device = SimulatedDevice.start(settings(FlashMap.MAP_2), log)) {
            assertEquals(words + " 400", upload(new Curl(device), image));
        }
    }

    @ParameterizedTest
    @CsvSource({"1023, Invalid request", "503809, Firmware image too large"})
    void looks_at_the_size(int size, String words) throws Exception {
        byte[] image = Arrays.copyOf(TestImages.slot(Slot.USER2, NEW, 60_000), size);
        try (SimulatedDevice device = SimulatedDevice.start(settings(FlashMap.MAP_2), log)) {
            assertEquals(words + " 400", upload(new Curl(device), image));
        }
    }

    @Test
    void starts_nothing_before_something_is_there() throws Exception {
        try (SimulatedDevice device = SimulatedDevice.start(settings(FlashMap.MAP_2), log)) {
            assertEquals("IROM magic missing 400", new Curl(device).call("/flash/reboot"));
        }
    }

    @Test
    void has_no_room_on_half_a_megabyte() throws Exception {
        try (SimulatedDevice device = SimulatedDevice.start(settings(FlashMap.MAP_0), log)) {
            assertEquals("Flash too small for OTA update 400", new Curl(device).call("/flash/next"));
        }
    }

    @ParameterizedTest
    @CsvSource({"true, cut off", "false, keeps the old firmware"})
    void comes_back_unflipped(boolean cut, String how) throws Exception {
        byte[] whole = TestImages.slot(Slot.USER2, NEW, 60_000);
        byte[] image = cut ? Arrays.copyOf(whole, whole.length - 5000) : whole;
        DeviceSettings settings = settings(FlashMap.MAP_2);
        DeviceSettings odd = cut ? settings : settings.oddity(Oddity.KEEPS_OLD_FIRMWARE);
        try (SimulatedDevice device = SimulatedDevice.start(odd, log)) {
            Curl curl = new Curl(device);
            assertEquals(" 200", upload(curl, image));
            assertEquals(" 200", curl.call("/flash/reboot"));
            log.await(DeviceEvent.Restarting.class);
            log.await(DeviceEvent.Booted.class);
            assertEquals(Optional.of(OLD), device.runningRom(), how);
            assertEquals("user2.bin 200", curl.call("/flash/next"));
        }
    }

    @Test
    void may_go_in_the_middle() throws Exception {
        try (SimulatedDevice device =
                SimulatedDevice.start(settings(FlashMap.MAP_2).oddity(Oddity.CLOSES_HALFWAY), log)) {
            assertEquals(" 000", upload(new Curl(device), TestImages.slot(Slot.USER2, NEW, 60_000)));
            log.await(DeviceEvent.UpdateFailed.class);
            assertTrue(device.runningRom().isPresent());
        }
    }
}
