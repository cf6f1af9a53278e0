// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.deploy.device.Device;
import org.fotaide.deploy.device.Device.Origin;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.discovery.KnownDevice;
import org.fotaide.deploy.discovery.Presence;
import org.fotaide.firmware.rom.RomContext;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomNameReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutdatedTest {
    private static final RomName CURRENT =
            new RomNameReader(RomContext.NONE).read("v1.0.2t45772(a)").name().orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "v1.0.1t45772(a), PRESENT, true",
        "v0.9.9t45772(l), PRESENT, true",
        "v1.0.2t45772(a), PRESENT, false",
        "v1.1.0t45772(a), PRESENT, false",
        "v1.0.1t45773(a), PRESENT, false",
        "no ROM name,     PRESENT, false",
        ",                PRESENT, false",
        "v1.0.1t45772(a), SILENT,  false",
        "v1.0.1t45772(a), GONE,    false",
    })
    void a_device_that_answers_and_runs_an_older_ROM_of_the_product_is_outdated(
            String rom, Presence presence, boolean outdated) {
        assertEquals(outdated, new Outdated(CURRENT).is(device(Optional.ofNullable(rom), presence)));
    }

    private static KnownDevice device(Optional<String> rom, Presence presence) {
        Announcement said =
                new Announcement(rom.map(text -> Map.of("rom", text)).orElse(Map.of()));
        Instant now = Instant.parse("2026-01-01T12:00:00Z");
        Device device = new Device(
                "light",
                new DeviceAddress("light.local", 8266),
                Optional.empty(),
                said,
                Optional.empty(),
                Origin.HEARD,
                Optional.of(now));
        return new KnownDevice(device, presence, List.of(), new TreeSet<>(), now);
    }
}
