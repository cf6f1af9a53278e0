// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.devices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.StreamSupport;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.Personality;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.simulator.espota.Pauses;
import org.fotaide.tests.Fota;
import org.fotaide.tests.upload.Firmware;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code fota devices} as a user or a script calls it, with simulated devices on the loopback. */
@Timeout(40)
class DevicesCommandTest {
    private static final String ROM = "v1.0.1t45772(a)";

    @TempDir
    private Path state;

    private Fota fota;
    private String loopback;

    @BeforeEach
    void nameTheLoopback() throws Exception {
        fota = new Fota(state.toAbsolutePath()).with("FOTA_STATE", state.toString());
        loopback = NetworkInterface.getByInetAddress(InetAddress.getLoopbackAddress())
                .getName();
    }

    @Test
    void lists_a_device_and_remembers_it_when_it_is_gone() throws Exception {
        String name;
        try (SimulatedDevice device = device()) {
            name = device.name();
            assertEquals(0, run("devices --format json --timeout 10 --interface " + loopback));
            JsonObject listed = named(name, list()).orElseThrow();
            assertEquals("127.0.0.1", listed.get("address").getAsString());
            assertEquals(device.address().getPort(), listed.get("port").getAsInt());
            assertEquals(name + ".local", listed.get("host").getAsString());
            assertEquals("user1", listed.get("slot").getAsString());
            assertEquals(ROM, listed.get("rom").getAsString());
            assertTrue(listed.get("password").getAsBoolean());
            assertEquals("present", listed.get("presence").getAsString());
            assertEquals("[\"" + loopback + "\"]", listed.get("interfaces").toString());
            assertEquals(0, run("devices --timeout 10 --interface " + loopback));
            String line = text().lines()
                    .filter(row -> row.startsWith(name))
                    .findFirst()
                    .orElseThrow();
            String head = text().lines().findFirst().orElseThrow();
            assertEquals(head.indexOf("ROM"), line.indexOf(ROM));
            assertTrue(line.endsWith("now"), line);
        }
        assertEquals(0, run("devices --all --format json --timeout 0.5 --interface " + loopback));
        JsonObject remembered = named(name, list()).orElseThrow();
        assertEquals("remembered", remembered.get("presence").getAsString());
        assertEquals(ROM, remembered.get("rom").getAsString());
        run("devices --format json --timeout 0.5 --interface " + loopback);
        assertEquals(Optional.empty(), named(name, list()));
    }

    @Test
    void tells_each_change_on_a_line_while_watching_and_ends_at_once_when_told_to() throws Exception {
        CompletableFuture<Integer> watch =
                CompletableFuture.supplyAsync(() -> run("devices --watch --format json --interface " + loopback));
        String name;
        try (SimulatedDevice device = device()) {
            name = device.name();
            await("\"event\":\"found\",\"name\":\"" + name);
        }
        await("\"event\":\"gone\",\"name\":\"" + name);
        assertTrue(text().lines().allMatch(line -> JsonParser.parseString(line).isJsonObject()));
        fota.cancellation().request();
        assertEquals(0, watch.get(1, TimeUnit.SECONDS));
    }

    @Test
    void says_what_to_check_when_nothing_answers() {
        // no device can be on an interface that is not used for anything
        assertEquals(0, run("devices --timeout 0 --format json --interface " + loopback));
        assertEquals(0, list().size());
        String told = fota.err();
        for (String word : List.of("interface " + loopback + ": used", "UDP port 5353", "isolation", "same network")) {
            assertTrue(told.contains(word), told);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "devices --interface nonsense0",
                "devices --timeout -1",
                "devices --timeout NaN",
                "devices --timeout soon",
                "devices --format yaml",
                "devices extra"
            })
    void refuses_what_makes_no_sense(String command) {
        assertEquals(2, run(command));
        assertFalse(fota.err().isBlank());
        assertFalse(fota.err().contains("Exception"), fota.err());
    }

    @Test
    void tells_that_its_memory_is_damaged_and_goes_on() throws Exception {
        Files.writeString(state.resolve("seen-devices"), "nonsense");
        assertEquals(0, run("devices --all --timeout 0 --format json --interface " + loopback));
        assertTrue(fota.err().contains("is damaged"), fota.err());
    }

    private static SimulatedDevice device() throws Exception {
        byte[] image = new Firmware(Slot.USER1, ROM, 20_000).image();
        return SimulatedDevice.start(
                DeviceSettings.of(Personality.twoSlots(Firmware.MAP).running(Slot.USER1, image))
                        .password("admin")
                        .pauses(Pauses.REAL.times(0.1)));
    }

    private void await(String piece) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (!text().contains(piece)) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("no " + piece + " in " + text() + fota.err());
            }
            LockSupport.parkNanos(10_000_000);
        }
    }

    private static Optional<JsonObject> named(String name, JsonArray devices) {
        return StreamSupport.stream(devices.spliterator(), false)
                .map(element -> element.getAsJsonObject())
                .filter(device -> device.get("name").getAsString().equals(name))
                .findFirst();
    }

    private JsonArray list() {
        return JsonParser.parseString(text()).getAsJsonArray();
    }

    private String text() {
        return fota.out();
    }

    private int run(String command) {
        return fota.run(command.split(" "));
    }
}
