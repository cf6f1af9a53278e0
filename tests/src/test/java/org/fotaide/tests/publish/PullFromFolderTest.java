// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fotaide.api.publish.PublishRelease;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;
import org.fotaide.simulator.BlankFirmware;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.Personality;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.simulator.boot.EbootLayout;
import org.fotaide.simulator.client.Initiative;
import org.fotaide.simulator.espota.Pauses;
import org.fotaide.simulator.event.DeviceEvent;
import org.fotaide.simulator.pull.HttpUpdate;
import org.fotaide.simulator.pull.PullResult;
import org.fotaide.simulator.pull.PullSettings;
import org.fotaide.simulator.pull.RtosPull;
import org.fotaide.simulator.pull.SlotPull;
import org.fotaide.tests.Shared;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Devices of all kinds that pull, a real nginx, and the vendor's images in a folder that was published. */
@Timeout(60)
class PullFromFolderTest {
    private static final String ROM = "v3.0.6t45772(a)";
    private static final String OLD = "v1.0.0t45772(a)";

    @TempDir
    Path folder;

    private final CountDownLatch booted = new CountDownLatch(2);
    private Nginx nginx;

    @BeforeEach
    void publish() throws Exception {
        List<Path> images = List.of(
                Shared.file("firmware/at_v3.0.6_user1.1024.new.2.bin"),
                Shared.file("firmware/at_v3.0.6_user2.1024.new.2.bin"));
        Path project = Files.createDirectory(folder.resolve("project"));
        Files.writeString(project.resolve("fota.yaml"), """
                product: {name: light, ptype: 45772}
                version: v3.0.6t45772(a)
                flash: {size: 1MB, map: 512+512, boot: "1.7"}
                publish:
                  site: {via: directory, url: ../site}
                """);
        new PublishRelease(project).images(images).forcing(ROM).call(Progress.NONE, Secrets.NONE);
        nginx = new Nginx(folder);
    }

    @AfterEach
    void stop() throws Exception {
        if (nginx != null) {
            nginx.close();
        }
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + nginx.port() + path);
    }

    private SimulatedDevice start(Personality personality, Initiative<?> initiative) throws Exception {
        DeviceSettings settings = DeviceSettings.of(personality)
                .initiative(initiative)
                .pauses(Pauses.REAL.times(0.05))
                .announceOn(Set.of());
        return SimulatedDevice.start(settings, event -> {
            if (event instanceof DeviceEvent.Booted) {
                booted.countDown();
            }
        });
    }

    private static Personality twoSlots(Slot running) throws Exception {
        return Personality.twoSlots(FlashMap.MAP_2)
                .running(running, new BlankFirmware(Optional.of(OLD)).forSlot(running, FlashMap.MAP_2));
    }

    @ParameterizedTest
    @CsvSource({
        "sdk, user1, user2, 'HEAD /current/45772/user2.bin HTTP/1.0 200,GET /current/45772/user2.bin HTTP/1.0 200'",
        "sdk, user2, user1, 'HEAD /current/45772/user1.bin HTTP/1.0 200,GET /current/45772/user1.bin HTTP/1.0 200'",
        "rtos, user1, user2, 'GET /current/45772/user2.bin HTTP/1.0 200'"
    })
    void devices_with_two_slots_take_the_image_of_the_other(String kind, String from, String to, String requests)
            throws Exception {
        URI current = at("/current/45772");
        PullSettings<?> pull = PullSettings.from(kind.equals("sdk") ? SlotPull.from(current) : RtosPull.from(current));
        Slot running = from.equals("user1") ? Slot.USER1 : Slot.USER2;
        try (SimulatedDevice device = start(twoSlots(running), pull)) {
            assertEquals(new PullResult.Updated(), device.pullNow().get(20, TimeUnit.SECONDS));
            assertTrue(booted.await(20, TimeUnit.SECONDS));
            assertEquals(Optional.of(to), device.runningSlot().map(Slot::word));
            long mismatch = Files.mismatch(
                    Shared.file("firmware/at_v3.0.6_" + to + ".1024.new.2.bin"),
                    Files.write(
                            folder.resolve("read.bin"),
                            device.flash()
                                    .read(FlashMap.MAP_2.slot(running.other()).offset(), 396_900)));
            assertEquals(-1, mismatch);
        }
        List<String> wanted = List.of(requests.split(","));
        assertEquals(wanted, nginx.requests(wanted.size()));
    }

    @Test
    void a_device_with_eboot_takes_a_sketch() throws Exception {
        byte[] sketch = new BlankFirmware(Optional.of(ROM)).sketch(FlashSize.MB_4);
        Files.write(folder.resolve("site/blinky.bin"), sketch);
        Personality old = Personality.oneSketch(
                EbootLayout.FOUR_MEGABYTES, new BlankFirmware(Optional.of(OLD)).sketch(FlashSize.MB_4));
        try (SimulatedDevice device = start(old, PullSettings.from(HttpUpdate.at(at("/blinky.bin"))))) {
            assertEquals(new PullResult.Updated(), device.pullNow().get(20, TimeUnit.SECONDS));
            assertTrue(booted.await(20, TimeUnit.SECONDS));
            assertEquals(Optional.of(ROM), device.runningRom());
        }
    }

    @Test
    void what_is_not_there_leaves_the_old_firmware() throws Exception {
        try (SimulatedDevice device = start(twoSlots(Slot.USER1), PullSettings.from(SlotPull.from(at("/none"))))) {
            PullResult result = device.pullNow().get(20, TimeUnit.SECONDS);
            assertTrue(result instanceof PullResult.Failed, result.toString());
            assertEquals(Optional.of(OLD), device.runningRom());
        }
    }
}
