// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.Personality;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.simulator.espota.Authentication;
import org.fotaide.simulator.espota.Dialect;
import org.fotaide.simulator.espota.Oddity;
import org.fotaide.tests.Fota;
import org.fotaide.tests.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code fota upload} in a copy of examples/blinky, built with the real compiler, to a simulated device. */
class UploadCommandTest {
    private static final String FIRST = "v1.0.2t45772(a)";
    private static final String NEXT = "v1.0.3t45772(a)";

    @TempDir
    Path folder;

    private Path project;
    private Fota fota;
    private byte[] delivered = {};

    @BeforeEach
    void build() throws IOException {
        new Program("xtensa-lx106-elf-gcc", "gcc-xtensa-lx106").needed();
        project = folder.resolve("blinky");
        fota = new Fota(project)
                .with(System.getenv())
                .with("FOTA_STATE", folder.resolve("state").toString());
        Path example = Path.of(System.getProperty("fota.repository"), "examples", "blinky");
        try (Stream<Path> files = Files.walk(example)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path relative = example.relativize(file);
                if (!relative.startsWith("build") && !relative.startsWith(".fota")) {
                    Files.copy(file, project.resolve(relative));
                }
            }
        }
        assertEquals(0, fota.run("build"), fota::told);
        delivered = Files.readAllBytes(project.resolve("build/fota/user1.bin"));
    }

    @Test
    void what_was_built_goes_to_a_device_of_the_project_and_is_proved() throws Exception {
        try (SimulatedDevice device = device(Authentication.Md5.of("blink"))) {
            list(device);
            rewrite(FIRST, NEXT);
            assertEquals(1, fota.run("upload", "--device", "bench"), fota::told);
            assertTrue(fota.told().contains("ROM name is " + NEXT), fota::told);
            fota.with("FOTA_PASSWORD", "wrong");
            assertEquals(0, fota.run("build"), fota::told);
            assertEquals(1, fota.run("upload"), fota::told);
            assertTrue(
                    fota.told().contains("upload-password-wrong") || fota.told().contains("password"), fota::told);
            fota.with("FOTA_PASSWORD", "blink");
            assertEquals(0, fota.run("upload"), fota::told);
            assertEquals(Optional.of(NEXT), device.runningRom());
            assertEquals(Optional.of(Slot.USER2), device.runningSlot());
        }
    }

    @Test
    void an_image_of_another_product_is_refused_before_the_first_byte() throws Exception {
        try (SimulatedDevice device = device(Authentication.Md5.of("blink"))) {
            Path foreign = Files.copy(project.resolve("build/fota/user2.bin"), folder.resolve("user2.bin"));
            rewrite("ptype: 45772", "ptype: 45773");
            rewrite(FIRST, "v1.0.2t45773(a)");
            assertEquals(1, fota.run("upload", foreign.toString(), "--to", at(device)), fota::told);
            assertTrue(fota.told().contains("45773"), fota::told);
            assertEquals(Optional.of(FIRST), device.runningRom());
        }
    }

    @Test
    void a_device_that_asks_for_less_than_before_is_not_obeyed() throws Exception {
        fota.with("FOTA_PASSWORD", "blink");
        int port;
        try (SimulatedDevice device = device(Authentication.Md5.of("blink"))) {
            port = device.address().getPort();
            list(device);
            rewrite(FIRST, NEXT);
            assertEquals(0, fota.run("build"), fota::told);
            assertEquals(0, fota.run("upload"), fota::told);
        }
        try (SimulatedDevice open = SimulatedDevice.start(settings().port(port))) {
            assertEquals(1, fota.run("upload", "--slot", "user2"), fota::told);
            assertTrue(fota.told().contains("weaker") || fota.told().contains("password"), fota::told);
            assertEquals(Optional.of(FIRST), open.runningRom());
            assertEquals(0, fota.run("upload", "--slot", "user2", "--accept-weaker-authentication"), fota::told);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Oddity.class,
            names = {"COALESCES_ACKS", "TALKS_BETWEEN_ACKS", "SWALLOWS_FIRST_INVITATION"})
    void habits_of_real_devices_do_no_harm(Oddity habit) throws Exception {
        try (SimulatedDevice device = SimulatedDevice.start(settings().oddity(habit))) {
            list(device);
            rewrite(FIRST, NEXT);
            assertEquals(0, fota.run("build"), fota::told);
            assertEquals(0, fota.run("upload"), fota::told);
            assertEquals(Optional.of(NEXT), device.runningRom());
        }
    }

    @Test
    void a_device_that_restarts_without_a_word_has_taken_the_image_if_it_runs_it() throws Exception {
        try (SimulatedDevice device = SimulatedDevice.start(settings().oddity(Oddity.CLOSES_WITHOUT_RESULT))) {
            list(device);
            rewrite(FIRST, NEXT);
            assertEquals(0, fota.run("build"), fota::told);
            assertEquals(0, fota.run("upload", "--format", "json"), fota::told);
            JsonObject report = JsonParser.parseString(fota.out()).getAsJsonObject();
            assertEquals(
                    "upload-result-unclear",
                    report.getAsJsonObject("doubt").get("code").getAsString(),
                    fota::told);
            assertEquals(Optional.of(NEXT), device.runningRom());
        }
    }

    @Test
    void success_with_the_old_firmware_running_is_told_as_a_failure() throws Exception {
        try (SimulatedDevice device = SimulatedDevice.start(settings().oddity(Oddity.KEEPS_OLD_FIRMWARE))) {
            list(device);
            rewrite(FIRST, NEXT);
            assertEquals(0, fota.run("build"), fota::told);
            assertEquals(1, fota.run("upload"), fota::told);
            assertEquals(Optional.of(FIRST), device.runningRom());
        }
    }

    @Test
    void an_esp32_with_sha_256_is_served_too() throws Exception {
        fota.with("FOTA_PASSWORD", "blink");
        try (SimulatedDevice device =
                SimulatedDevice.start(settings().dialect(Dialect.ESP32).password("blink"))) {
            list(device);
            rewrite(FIRST, NEXT);
            assertEquals(0, fota.run("build"), fota::told);
            assertEquals(0, fota.run("upload"), fota::told);
            assertEquals(Optional.of(NEXT), device.runningRom());
        }
    }

    @Test
    void the_layout_shows_what_was_built_and_counts_as_the_build_does() {
        assertEquals(0, fota.run("build", "--format", "json"), fota::told);
        long free = JsonParser.parseString(fota.out())
                .getAsJsonObject()
                .getAsJsonArray("images")
                .get(1)
                .getAsJsonObject()
                .get("free")
                .getAsLong();
        assertEquals(0, fota.run("layout", "--format", "json"), fota::told);
        JsonArray images = JsonParser.parseString(fota.out()).getAsJsonObject().getAsJsonArray("images");
        assertEquals(FIRST, images.get(1).getAsJsonObject().get("rom").getAsString());
        assertTrue(images.get(1).getAsJsonObject().get("fresh").getAsBoolean());
        assertEquals(free, images.get(1).getAsJsonObject().get("free").getAsLong());
    }

    private SimulatedDevice device(Authentication authentication) throws Exception {
        return SimulatedDevice.start(settings().authentication(authentication));
    }

    private DeviceSettings settings() {
        return DeviceSettings.of(Personality.twoSlots(FlashMap.MAP_2).running(Slot.USER1, delivered))
                .named("esp8266-bench");
    }

    private void list(SimulatedDevice device) throws IOException {
        rewrite(
                "host: esp8266-00c0de.local",
                "host: 127.0.0.1, port: " + device.address().getPort());
    }

    private static String at(SimulatedDevice device) {
        return "127.0.0.1:" + device.address().getPort();
    }

    /** Changes fota.yaml where this stands first. */
    private void rewrite(String from, String to) throws IOException {
        Path file = project.resolve("fota.yaml");
        String text = Files.readString(file);
        int at = text.indexOf(from);
        Files.writeString(file, text.substring(0, at) + to + text.substring(at + from.length()));
    }
}
