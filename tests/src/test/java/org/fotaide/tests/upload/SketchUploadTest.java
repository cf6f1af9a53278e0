// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.simulator.BlankFirmware;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.Personality;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.simulator.boot.EbootLayout;
import org.fotaide.simulator.espota.Authentication;
import org.fotaide.simulator.espota.Oddity;
import org.fotaide.tests.Fota;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A new Arduino project, built by a program in the place of arduino-cli, sent to a simulated device with eboot. */
@Timeout(120)
class SketchUploadTest {
    private static final String FIRST = "v1.0.0t45772(a)";
    private static final String NEXT = "v1.0.1t45772(a)";

    /** "Compiles" to the image that stands beside it under the ROM name that it is given. */
    private static final String COMPILER = """
            #!/bin/sh
            while [ $# -gt 1 ]; do
              case "$1" in
                --output-dir) out=$2 ;;
                compiler.cpp.extra_flags=*) rom=$(printf %s "$1" | sed 's/.*ROM_NAME="//; s/"$//') ;;
              esac
              shift
            done
            cp "$(dirname "$0")/$rom.bin" "$out/$(basename "$1").ino.bin"
            """;

    @TempDir
    Path folder;

    private Path project;
    private Fota fota;

    @BeforeEach
    void create() throws IOException {
        assumeTrue(File.separatorChar == '/', "needs a shell");
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String rom : new String[] {FIRST, NEXT}) {
            Files.write(tools.resolve(rom + ".bin"), image(rom));
        }
        Path compiler = Files.writeString(tools.resolve("arduino-cli"), COMPILER);
        assertTrue(compiler.toFile().setExecutable(true));
        project = Files.createDirectories(folder.resolve("light"));
        fota = new Fota(project)
                .with(System.getenv())
                .with("FOTA_STATE", folder.resolve("state").toString())
                .with("FOTA_PASSWORD", "blink");
        assertEquals(0, fota.run("new", "--template", "arduino", "--ptype", "45772"), fota::told);
        rewrite(
                "  sketch: sketch\n",
                "  sketch: sketch\n  environment: {PATH: \"" + tools + ":" + System.getenv("PATH") + "\"}\n");
    }

    private static byte[] image(String rom) {
        return new BlankFirmware(Optional.of(rom)).sketch(FlashSize.MB_4);
    }

    private static DeviceSettings settings() {
        return DeviceSettings.of(Personality.oneSketch(EbootLayout.FOUR_MEGABYTES, image(FIRST)))
                .named("esp8266-sketch")
                .authentication(Authentication.Md5.of("blink"));
    }

    private static String at(SimulatedDevice device) {
        return "127.0.0.1:" + device.address().getPort();
    }

    @Test
    void a_new_sketch_is_built_sent_and_proved() throws Exception {
        try (SimulatedDevice device = SimulatedDevice.start(settings())) {
            assertEquals(0, fota.run("check"), fota::told);
            assertEquals(1, fota.run("upload", "--to", at(device)), fota::told);
            assertTrue(fota.told().contains("Nothing was built yet"), fota::told);
            rewrite(FIRST, NEXT);
            assertEquals(0, fota.run("build", "--format", "json"), fota::told);
            JsonObject built = JsonParser.parseString(fota.out()).getAsJsonObject();
            assertEquals(NEXT, built.get("rom").getAsString());
            assertEquals(1, built.getAsJsonArray("images").size());
            assertEquals(0, fota.run("upload", "--to", at(device)), fota::told);
            assertEquals(Optional.of(NEXT), device.runningRom());
            assertTrue(fota.told().contains(NEXT), fota::told);
        }
    }

    @Test
    void the_layout_is_that_of_a_sketch() throws Exception {
        assertEquals(0, fota.run("layout"), fota::told);
        assertTrue(fota.told().contains("sketch and files"), fota::told);
        assertEquals(0, fota.run("build"), fota::told);
        assertEquals(0, fota.run("layout", "--format", "json"), fota::told);
        JsonObject layout = JsonParser.parseString(fota.out()).getAsJsonObject();
        assertTrue(
                layout.get("map").isJsonNull()
                        && layout.getAsJsonArray("findings").isEmpty(),
                fota::told);
        JsonObject image = layout.getAsJsonArray("images").get(0).getAsJsonObject();
        assertEquals(FIRST, image.get("rom").getAsString());
        assertTrue(image.get("fresh").getAsBoolean() && image.get("free").getAsLong() > 0, fota::told);
        assertTrue(fota.told().contains("\"update-room\""), fota::told);
    }

    @Test
    void what_changed_since_the_build_is_not_sent() throws Exception {
        try (SimulatedDevice device = SimulatedDevice.start(settings())) {
            rewrite(FIRST, NEXT);
            assertEquals(0, fota.run("build"), fota::told);
            Files.writeString(project.resolve("sketch/sketch.ino"), "void setup() {}\nvoid loop() {}\n");
            assertEquals(1, fota.run("upload", "--to", at(device)), fota::told);
            assertTrue(fota.told().contains("The sources changed since the build."), fota::told);
            assertEquals(0, fota.run("upload", "--build", "--to", at(device)), fota::told);
        }
    }

    @Test
    void a_device_with_slots_does_not_get_a_sketch() throws Exception {
        byte[] delivered = new BlankFirmware(Optional.of(FIRST)).forSlot(Slot.USER1, FlashMap.MAP_2);
        DeviceSettings slots =
                DeviceSettings.of(Personality.twoSlots(FlashMap.MAP_2).running(Slot.USER1, delivered));
        try (SimulatedDevice device = SimulatedDevice.start(slots)) {
            assertEquals(0, fota.run("build"), fota::told);
            assertEquals(1, fota.run("upload", "--to", at(device)), fota::told);
            assertEquals(Optional.of(FIRST), device.runningRom());
        }
    }

    @Test
    void success_with_the_old_sketch_running_is_told_as_a_failure() throws Exception {
        try (SimulatedDevice device = SimulatedDevice.start(settings().oddity(Oddity.KEEPS_OLD_FIRMWARE))) {
            rewrite(FIRST, NEXT);
            assertEquals(0, fota.run("build"), fota::told);
            assertEquals(1, fota.run("upload", "--to", at(device)), fota::told);
            assertEquals(Optional.of(FIRST), device.runningRom());
        }
    }

    private void rewrite(String from, String to) throws IOException {
        Path file = project.resolve("fota.yaml");
        Files.writeString(file, Files.readString(file).replace(from, to));
    }
}
