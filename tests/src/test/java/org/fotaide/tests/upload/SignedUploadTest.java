// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fotaide.api.image.SignImage;
import org.fotaide.api.upload.UploadImage;
import org.fotaide.api.upload.UploadProject;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;
import org.fotaide.simulator.BlankFirmware;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.Personality;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.simulator.boot.EbootLayout;
import org.fotaide.simulator.espota.Pauses;
import org.fotaide.simulator.event.DeviceEvent;
import org.fotaide.simulator.receiver.Via;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a project that signs sends, by the number of bytes that the device was offered. */
@Timeout(60)
class SignedUploadTest {
    private static final int SIGNATURE = 256 + 4;

    @TempDir
    private Path folder;

    private final List<DeviceEvent> events = new CopyOnWriteArrayList<>();
    private SimulatedDevice device;
    private Path sketch;

    @BeforeEach
    void start() throws Exception {
        device = SimulatedDevice.start(
                DeviceSettings.of(Personality.oneSketch(
                                EbootLayout.FOUR_MEGABYTES,
                                new BlankFirmware(Optional.of("v1.0.0t45772(a)")).sketch(FlashSize.MB_4)))
                        .via(Via.WEB)
                        .pauses(Pauses.REAL.times(0))
                        .announceOn(Set.of()),
                events::add);
        Files.writeString(folder.resolve("fota.yaml"), """
                product: {ptype: 45772}
                version: v1.0.1t45772(a)
                flash: {size: 4MB, map: 1024+1024}
                sign: {key: key.pem}
                """);
        writeKey("key.pem");
        writeKey("other.pem");
        byte[] image = new BlankFirmware(Optional.of("v1.0.1t45772(a)")).sketch(FlashSize.MB_4);
        sketch = Files.write(folder.resolve("sketch.bin"), image);
    }

    private void writeKey(String name) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
        String pem = Base64.getMimeEncoder().encodeToString(key);
        Files.writeString(
                folder.resolve(name), "-----BEGIN PRIVATE KEY-----\n" + pem + "\n-----END PRIVATE KEY-----\n");
    }

    @AfterEach
    void stop() {
        device.close();
    }

    private UploadImage upload(Path file) throws FotaException {
        return new UploadImage(file)
                .of(UploadProject.in(folder))
                .to("127.0.0.1:" + device.address().getPort())
                .on(Set.of("lo"))
                .via("web")
                .withoutProof();
    }

    private long offered() {
        return events.stream()
                .filter(DeviceEvent.Invited.class::isInstance)
                .mapToLong(event -> ((DeviceEvent.Invited) event).size())
                .findFirst()
                .orElse(-1);
    }

    @Test
    void a_sketch_is_signed_on_its_way() throws Exception {
        long before = Files.size(sketch);
        upload(sketch).call(Progress.NONE, Secrets.NONE);
        assertEquals(before + SIGNATURE, offered());
        assertEquals(before, Files.size(sketch));
    }

    @Test
    void a_file_system_is_signed_on_its_way() throws Exception {
        Path files = Files.write(folder.resolve("files.bin"), new byte[100]);
        upload(files).asFileSystem().call(Progress.NONE, Secrets.NONE);
        assertEquals(100 + SIGNATURE, offered());
    }

    @Test
    void what_is_to_go_unsigned_goes_as_it_is() throws Exception {
        upload(sketch).unsigned().call(Progress.NONE, Secrets.NONE);
        assertEquals(Files.size(sketch), offered());
    }

    @Test
    void what_is_signed_is_not_signed_again() throws Exception {
        Path signed = new SignImage(sketch, folder.resolve("key.pem"))
                .compressed()
                .call(Secrets.NONE)
                .file();
        upload(signed).call(Progress.NONE, Secrets.NONE);
        assertEquals(Files.size(signed), offered());
    }

    @ParameterizedTest
    @CsvSource({"other.pem, false, signature-wrong", "key.pem, true, signature-legacy"})
    void what_a_device_would_refuse_is_not_sent(String key, boolean legacy, String code) throws Exception {
        SignImage sign = new SignImage(sketch, folder.resolve(key));
        Path signed = (legacy ? sign.legacy() : sign).call(Secrets.NONE).file();

        FotaException refused =
                assertThrows(FotaException.class, () -> upload(signed).call(Progress.NONE, Secrets.NONE));

        assertEquals(code, refused.problem().kind().code());
        assertEquals(-1, offered());
        upload(signed).insisting().call(Progress.NONE, Secrets.NONE);
        assertEquals(Files.size(signed), offered());
    }

    @Test
    void an_image_for_a_slot_gets_no_signature() throws Exception {
        byte[] image = new BlankFirmware(Optional.empty()).forSlot(Slot.USER2, FlashMap.MAP_6);
        Path slot = Files.write(folder.resolve("user2.bin"), image);
        FotaException refused =
                assertThrows(FotaException.class, () -> upload(slot).insisting().call(Progress.NONE, Secrets.NONE));
        assertTrue(
                refused.problem().text().contains("Magic byte"),
                refused.problem().text());
        assertEquals(Files.size(slot), offered());
    }

    @Test
    void without_its_key_nothing_is_sent() throws Exception {
        Files.delete(folder.resolve("key.pem"));
        FotaException missing =
                assertThrows(FotaException.class, () -> upload(sketch).call(Progress.NONE, Secrets.NONE));
        assertEquals("file-missing", missing.problem().kind().code());
        assertEquals(-1, offered());
    }
}
