// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.Personality;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.simulator.espota.Authentication;
import org.fotaide.tests.Fota;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code fota upload --to … --to …}, to simulated devices that run an older ROM, and some that refuse since theirs is newer. */
class SeveralDevicesTest {
    private static final String SENT = "v1.0.3t45772(a)";
    private static final Map<String, String> RUNNING =
            Map.of("old", "v1.0.2t45772(a)", "same", SENT, "newer", "v1.0.4t45772(a)");

    @TempDir
    Path folder;

    private Fota fota;
    private final List<SimulatedDevice> devices = new ArrayList<>();

    @BeforeEach
    void prepare() {
        fota = new Fota(folder)
                .with("FOTA_STATE", folder.resolve("state").toString())
                .with("FOTA_PASSWORD", "blink");
    }

    @AfterEach
    void end() {
        devices.forEach(SimulatedDevice::close);
    }

    @ParameterizedTest
    @CsvSource({
        "old old old,         '',                         done done done",
        "newer old old,       '',                         failed not-tried not-tried",
        "newer old old,       --no-canary,                failed done done",
        "same newer old,      '',                         up-to-date failed not-tried",
        "same same old,       '',                         up-to-date up-to-date done",
        "old same same,       --no-canary,                done up-to-date up-to-date",
        "old newer newer old, '',                         done failed failed done",
        "old newer newer old, --at-once 1 --stop-after 2, done failed failed not-tried",
        "old newer newer old, --at-once 1 --stop-after 3, done failed failed done",
    })
    void each_is_told_of(String running, String options, String results) throws Exception {
        assertEquals(results.contains("failed") ? 1 : 0, run(running, options + " --format json"), fota::told);
        StringJoiner seen = new StringJoiner(" ");
        for (JsonElement each : JsonParser.parseString(fota.out()).getAsJsonArray()) {
            seen.add(each.getAsJsonObject().get("result").getAsString());
        }
        assertEquals(results, seen.toString(), fota::told);
        String[] wanted = results.split(" ");
        for (int i = 0; i < wanted.length; i++) {
            boolean updated = devices.get(i).runningRom().equals(Optional.of(SENT));
            assertEquals(Set.of("done", "up-to-date").contains(wanted[i]), updated, wanted[i]);
        }
    }

    @Test
    void what_is_left_can_be_asked_for_again() throws Exception {
        assertEquals(1, run("newer old", "--no-canary"), fota::told);
        assertTrue(fota.out().endsWith("2 devices: 1 done, 1 failed.\n"), fota::told);
        assertTrue(fota.err().contains("Those that are left: --to " + address(0) + "\n"), fota::told);
    }

    @Test
    void a_cancel_leaves_the_others_alone() throws Exception {
        fota.cancellation().request();
        assertEquals(130, run("old old", ""), fota::told);
        assertTrue(devices.stream().noneMatch(device -> device.runningRom().equals(Optional.of(SENT))), fota::told);
    }

    @ParameterizedTest
    @CsvSource({"--at-once 0", "--stop-after 0", "--at-once many"})
    void a_pace_that_is_none_is_refused(String options) throws Exception {
        assertEquals(2, run("old old", options), fota::told);
    }

    private int run(String running, String options) throws Exception {
        for (String each : running.split(" ")) {
            byte[] image = new Firmware(Slot.USER1, RUNNING.get(each), 2000).image();
            devices.add(SimulatedDevice.start(
                    DeviceSettings.of(Personality.twoSlots(Firmware.MAP).running(Slot.USER1, image))
                            .authentication(Authentication.Md5.of("blink"))));
        }
        Path file = Files.write(folder.resolve("user2.bin"), new Firmware(Slot.USER2, SENT, 2000).image());
        List<String> words = new ArrayList<>(List.of("upload", file.toString(), "--interface", "lo"));
        for (int i = 0; i < devices.size(); i++) {
            words.addAll(List.of("--to", address(i)));
        }
        words.addAll(List.of(options.strip().split(" +")).stream()
                .filter(word -> !word.isEmpty())
                .toList());
        return fota.run(words.toArray(String[]::new));
    }

    private String address(int device) {
        return "127.0.0.1:" + devices.get(device).address().getPort();
    }
}
