// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.fotaide.api.state.StateFolder;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.deploy.device.Device;
import org.fotaide.deploy.device.Device.Origin;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.discovery.KnownDevice;
import org.fotaide.deploy.discovery.Presence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenDevicesTest {
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    Path folder;

    private SeenDevices seen;

    @BeforeEach
    void aFolderOfItsOwn() {
        seen = SeenDevices.in(new StateFolder(folder));
    }

    @Test
    void what_was_seen_is_kept_with_when() throws Exception {
        seen.remember(List.of(device("light", NOON, "v1.0.1t45772(a)")));
        assertEquals(
                List.of(new SeenDevice(
                        "light", "light.local", "127.0.0.1", 8266, "generic", "user1", "v1.0.1t45772(a)", NOON)),
                seen.read().devices());
    }

    @Test
    void the_newest_news_of_a_device_count() throws Exception {
        seen.remember(List.of(device("light", NOON, "v1.0.1t45772(a)")));
        seen.remember(List.of(device("LIGHT", NOON.plusSeconds(60), "v1.0.2t45772(a)")));
        seen.remember(List.of(device("light", NOON.minusSeconds(60), "v1.0.0t45772(a)")));
        assertEquals(1, seen.read().devices().size());
        assertEquals("v1.0.2t45772(a)", seen.read().devices().get(0).rom());
    }

    @Test
    void what_is_forgotten_comes_back_when_it_is_heard_again() throws Exception {
        seen.remember(List.of(device("light", NOON, ""), device("plug", NOON, "")));
        seen.forget("Light", "light.local");
        seen.forget("plug", "elsewhere.local");
        assertEquals(List.of("plug"), names());
        seen.remember(List.of(device("light", NOON.plusSeconds(1), "")));
        assertEquals(List.of("light", "plug"), names());
    }

    private List<String> names() throws Exception {
        return seen.read().devices().stream().map(SeenDevice::name).toList();
    }

    @Test
    void hostile_names_come_back_as_they_were() throws Exception {
        String name = "a\tb\nc\u001b[2J\u202e";
        seen.remember(List.of(device(name, NOON, "\t")));
        assertEquals(name, seen.read().devices().get(0).name());
        assertEquals("\t", seen.read().devices().get(0).rom());
    }

    @Test
    void of_too_many_the_oldest_are_forgotten() throws Exception {
        seen.remember(IntStream.range(0, SeenDevices.MOST + 20)
                .mapToObj(i -> device("d" + i, NOON.plusSeconds(i), ""))
                .toList());
        List<SeenDevice> kept = seen.read().devices();
        assertEquals(SeenDevices.MOST, kept.size());
        assertTrue(kept.stream().noneMatch(device -> device.name().equals("d19")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "light\tlight.local\t127.0.0.1\tno port\t\t\t\tnow",
                "light",
                "",
                "a\tb\tc\t99999\t\t\t\t2026-01-01T12:00:00Z"
            })
    void rows_that_make_no_device_are_passed_over(String row) throws Exception {
        seen.remember(List.of(device("light", NOON, "")));
        Files.writeString(folder.resolve("seen-devices"), "fota 1\n" + row + "\n");
        assertEquals(List.of(), seen.read().devices());
        seen.remember(List.of(device("plug", NOON, "")));
        assertEquals(1, seen.read().devices().size());
    }

    @Test
    void those_that_were_heard_just_now_are_left_out() throws Exception {
        seen.remember(List.of(device("light", NOON, ""), device("plug", NOON, "")));
        assertEquals(
                List.of("plug"),
                seen.read().without(List.of(device("light", NOON.plusSeconds(1), "new"))).stream()
                        .map(SeenDevice::name)
                        .toList());
    }

    private static KnownDevice device(String name, Instant lastSeen, String rom) {
        Device device = new Device(
                name,
                new DeviceAddress(name + ".local", 8266),
                Optional.of(InetAddress.getLoopbackAddress()),
                new Announcement(Map.of("board", "generic", "slot", "user1", "rom", rom)),
                Optional.of("lo"),
                Origin.HEARD,
                Optional.of(lastSeen));
        return new KnownDevice(
                device, Presence.PRESENT, List.of(InetAddress.getLoopbackAddress()), new TreeSet<>(), lastSeen);
    }
}
