// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.cloud;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.server.cloud.CloudLimits;
import org.fotaide.server.key.NewKey;
import org.fotaide.server.rom.PublishRom;
import org.fotaide.server.rom.RomUpload;
import org.fotaide.server.store.DeviceState;
import org.fotaide.server.store.ImagePart;
import org.fotaide.server.store.KeyKind;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.tests.Fota;
import org.fotaide.tests.publish.BlinkyReleases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code fota publish} to a server of which nothing is used but the calls that the vendor's documents print. */
@Timeout(60)
class PublishToCloudTest {
    private static final String NAME = "esp8266-00c0de";
    private static final String OLD = BlinkyReleases.FIRST;
    private static final String NEW = BlinkyReleases.ROM;
    private static final Await WAIT = new Await(20);

    @TempDir
    private Path folder;

    private LocalCloud cloud;
    private Path project;
    private Fota fota;

    @BeforeEach
    void start() throws Exception {
        cloud = new LocalCloud(folder.resolve("data"), CloudLimits.USUAL.gap(Duration.ofMillis(20)));
        project = new BlinkyReleases().project(folder);
        Files.writeString(project.resolve("fota.yaml"), """
                product: {name: light, ptype: 45772}
                version: %s
                flash: {size: 1MB, map: 512+512}
                publish:
                  vendor: {via: espressif, url: "%s"}
                """.formatted(
                        NEW, cloud.server().addresses().get(0)));
        fota = new Fota(project);
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    /** As somebody does on the ROM Deploy page. */
    private void deploy() throws Exception {
        Map<ImagePart, byte[]> images = new EnumMap<>(ImagePart.class);
        images.put(ImagePart.of(Slot.USER1), Files.readAllBytes(project.resolve(NEW + ".user1.bin")));
        images.put(ImagePart.of(Slot.USER2), Files.readAllBytes(project.resolve(NEW + ".user2.bin")));
        RomUpload upload = new RomUpload(NEW, images, "", "test", Optional.of(NEW), RomUpload.Switching.LEAVE);
        new PublishRom(upload).call(cloud.server().store());
    }

    private String ownerOf(String device) throws Exception {
        return cloud.server()
                .store()
                .write(new NewKey(KeyKind.OWNER, "app", Optional.empty(), Optional.of(LocalCloud.id(device)))::make)
                .secret()
                .text();
    }

    private int publish(String key, String... more) {
        List<String> words = new ArrayList<>(
                List.of("publish", "--image=" + NEW + ".user1.bin", "--image=" + NEW + ".user2.bin", "--no-list"));
        words.addAll(List.of(more));
        return fota.with("FOTA_PASSWORD", key).run(words.toArray(String[]::new));
    }

    @Test
    void the_device_of_the_key_is_told_of_what_was_deployed() throws Exception {
        try (SimulatedDevice device = SimulatedDevice.start(cloud.device(NAME, OLD), event -> {})) {
            WAIT.until("the device is connected", () -> cloud.has(NAME, DeviceState.IDLE, OLD));
            String key = ownerOf(NAME);
            deploy();
            assertEquals(0, publish(key, "--dry-run"), fota::told);
            assertEquals(0, publish(key, "--not-current"), fota::told);
            assertFalse(fota.told().contains("was told"), fota::told);
            assertEquals(0, publish(key), fota::told);
            assertTrue(fota.told().contains(NEW + " lay in vendor"), fota::told);
            assertTrue(fota.told().contains("The device of this key was told to fetch " + NEW), fota::told);
            WAIT.until("it is fetched", () -> cloud.has(NAME, DeviceState.READY, OLD));
            assertEquals(Optional.of(OLD), device.runningRom());
            assertFalse(fota.told().contains(key));
        }
    }

    @Test
    void a_device_that_is_away_is_told_when_it_comes() throws Exception {
        try (SimulatedDevice device = SimulatedDevice.start(cloud.device(NAME, OLD), event -> {})) {
            WAIT.until(device.name() + " is connected", () -> cloud.has(NAME, DeviceState.IDLE, OLD));
        }
        WAIT.until("the connection is closed", () -> cloud.server().links().count() == 0);
        deploy();
        assertEquals(0, publish(ownerOf(NAME)), fota::told);
        assertTrue(fota.told().contains("is away"), fota::told);
    }

    @ParameterizedTest
    @CsvSource({"--dry-run", "--not-current", "--format=text"})
    void what_is_not_there_has_to_be_put_there_by_hand(String option) throws Exception {
        assertEquals(1, publish(ownerOf(NAME), option), fota::told);
        assertTrue(fota.told().contains("Missing there: user1.bin and user2.bin of " + NEW), fota::told);
        assertTrue(fota.told().contains("ROM Deploy"), fota::told);
    }

    @Test
    void other_images_under_its_name_are_refused() throws Exception {
        cloud.publish(NEW, RomUpload.Switching.LEAVE);
        assertEquals(1, publish(ownerOf(NAME)), fota::told);
        assertTrue(fota.told().contains("other images lie under this name"), fota::told);
    }

    @Test
    void a_wrong_key_is_told() throws Exception {
        deploy();
        assertEquals(1, publish("wrong"), fota::told);
        assertTrue(fota.told().contains("refused it: The key is not right."), fota::told);
    }
}
