// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.fotaide.api.upload.UploadImage;
import org.fotaide.api.upload.UploadImage.Uploaded;
import org.fotaide.deploy.proof.BootProof;
import org.fotaide.deploy.proof.ProofOptions;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.SecretSubject;
import org.fotaide.firmware.work.Secrets;
import org.fotaide.simulator.BlankFirmware;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.Personality;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.simulator.boot.EbootLayout;
import org.fotaide.simulator.espota.Oddity;
import org.fotaide.simulator.espota.Pauses;
import org.fotaide.simulator.receiver.Via;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Uploads by a browser form and to esp-link from end to end: the way found, the image sent, the restart seen. */
@Timeout(60)
class WebRoadsTest {
    private static final String OLD = "v1.0.0t45772(a)";
    private static final String NEW = "v1.0.1t45772(a)";
    private static final ProofOptions BRIEF = new ProofOptions(
            Duration.ofSeconds(8), Duration.ofMillis(100), Duration.ofMillis(20), 2, Duration.ofMillis(600));

    @TempDir
    private Path folder;

    private final List<String> told = new CopyOnWriteArrayList<>();
    private final Progress progress = new Progress() {
        @Override
        public void begin(String step, long total) {
            told.add(step);
        }

        @Override
        public void worked(long amount) {}

        @Override
        public void log(String line) {
            told.add(line);
        }

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    private static SimulatedDevice web(Optional<String> password, Oddity... oddities) throws FotaException {
        DeviceSettings settings = DeviceSettings.of(Personality.oneSketch(
                        EbootLayout.FOUR_MEGABYTES, new BlankFirmware(Optional.of(OLD)).sketch(FlashSize.MB_4)))
                .via(Via.WEB);
        return SimulatedDevice.start(
                quick(password.isPresent() ? settings.password(password.get()) : settings, oddities));
    }

    private static SimulatedDevice espLink(Oddity... oddities) throws FotaException {
        byte[] old = new Firmware(Slot.USER1, OLD, 20_000).image();
        DeviceSettings settings = DeviceSettings.of(
                        Personality.twoSlots(FlashMap.MAP_2).running(Slot.USER1, old))
                .via(Via.ESP_LINK);
        return SimulatedDevice.start(quick(settings, oddities));
    }

    private static DeviceSettings quick(DeviceSettings settings, Oddity... oddities) {
        return settings.pauses(Pauses.REAL.times(0.4)).announceOn(Set.of()).oddities(Set.of(oddities));
    }

    private UploadImage upload(SimulatedDevice device, byte[] image) throws FotaException, IOException {
        Path file = Files.write(folder.resolve("image.bin"), image);
        return new UploadImage(file)
                .to("127.0.0.1:" + device.address().getPort())
                .on(Set.of("lo"))
                .provenWithin(BRIEF);
    }

    private static byte[] sketch() {
        return new BlankFirmware(Optional.of(NEW)).sketch(FlashSize.MB_4);
    }

    @Test
    void a_form_is_found_and_the_device_comes_back() throws Exception {
        try (SimulatedDevice device = web(Optional.empty())) {
            Uploaded done = upload(device, sketch()).call(progress, Secrets.NONE);

            assertTrue(told.contains("127.0.0.1 takes images by web."), told::toString);
            assertInstanceOf(BootProof.CameBack.class, done.proof().orElseThrow());
            assertEquals(Optional.of(NEW), device.runningRom());
        }
    }

    @Test
    void a_form_is_given_its_password() throws Exception {
        try (SimulatedDevice device = web(Optional.of("secret"))) {
            upload(device, sketch()).withoutProof().call(progress, new One("secret"));
        }
        try (SimulatedDevice device = web(Optional.of("secret"))) {
            assertEquals("upload-login-refused", failure(upload(device, sketch()), new One("wrong")));
            assertEquals("upload-password-missing", failure(upload(device, sketch()), Secrets.NONE));
            assertEquals(Optional.of(OLD), device.runningRom());
        }
    }

    @Test
    void a_form_takes_a_file_system() throws Exception {
        try (SimulatedDevice device = web(Optional.empty())) {
            Uploaded done = upload(device, new byte[] {7, 8, 9}).asFileSystem().call(progress, Secrets.NONE);
            assertInstanceOf(BootProof.CameBack.class, done.proof().orElseThrow());
            long place = EbootLayout.FOUR_MEGABYTES.fileSystem().offset();
            assertEquals(8, device.flash().read(place + 1, 1)[0]);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "closes-halfway, upload-broken-off",
        "closes-on-connect, upload-no-connection",
    })
    void a_form_that_goes_in_the_middle_is_a_failure(String oddity, String code) throws Exception {
        byte[] large = Arrays.copyOf(sketch(), 600_000);
        try (SimulatedDevice device = web(Optional.empty(), Oddity.of(oddity).orElseThrow())) {
            assertEquals(code, failure(upload(device, large).via("web").insisting(), Secrets.NONE));
        }
    }

    @Test
    void what_a_form_says_with_status_200_is_a_failure() throws Exception {
        try (SimulatedDevice device = web(Optional.empty())) {
            byte[] tooLarge = Arrays.copyOf(sketch(), 0x200000);
            assertEquals(
                    "upload-device-failed", failure(upload(device, tooLarge).insisting(), Secrets.NONE));
            assertEquals(Optional.of(OLD), device.runningRom());
        }
    }

    @Test
    void a_form_without_a_word_is_judged_by_what_comes_back() throws Exception {
        try (SimulatedDevice device = web(Optional.empty(), Oddity.CLOSES_WITHOUT_RESULT)) {
            // it does not tell what it runs, so nobody can know
            assertEquals("upload-result-unclear", failure(upload(device, sketch()), Secrets.NONE));
        }
    }

    @Test
    void a_form_that_never_comes_back_is_told() throws Exception {
        try (SimulatedDevice device = web(Optional.empty(), Oddity.NEVER_COMES_BACK)) {
            ProofOptions short2 = BRIEF.withLimit(Duration.ofSeconds(3));
            Uploaded done = upload(device, sketch()).provenWithin(short2).call(progress, Secrets.NONE);
            assertInstanceOf(BootProof.NotBack.class, done.proof().orElseThrow());
        }
    }

    @Test
    void esp_link_is_found_and_proved_by_its_slot() throws Exception {
        try (SimulatedDevice device = espLink()) {
            byte[] image = new Firmware(Slot.USER2, NEW, 60_000).image();
            Uploaded done = upload(device, image).call(progress, Secrets.NONE);

            assertTrue(told.contains("127.0.0.1 takes images by esp-link."), told::toString);
            BootProof.Proven proof =
                    assertInstanceOf(BootProof.Proven.class, done.proof().orElseThrow());
            assertEquals(Optional.of(Slot.USER1), proof.before().slot());
            assertEquals(Optional.of(Slot.USER2), proof.now().slot());
            assertEquals(Optional.of(NEW), device.runningRom());
        }
    }

    @Test
    void esp_link_is_not_sent_the_image_of_the_slot_that_runs() throws Exception {
        try (SimulatedDevice device = espLink()) {
            byte[] image = new Firmware(Slot.USER1, NEW, 60_000).image();
            assertEquals("preflight-slot", failure(upload(device, image), Secrets.NONE));
            assertEquals("upload-slot-not-next", failure(upload(device, image).insisting(), Secrets.NONE));
        }
    }

    @ParameterizedTest
    @CsvSource({"true, PREFLIGHT", "false, KEEPS_OLD_FIRMWARE"})
    void an_esp_link_that_comes_back_unflipped_is_a_failure(boolean cut, String why) throws Exception {
        byte[] whole = new Firmware(Slot.USER2, NEW, 60_000).image();
        byte[] image = cut ? Arrays.copyOf(whole, whole.length - 5000) : whole;
        try (SimulatedDevice device = cut ? espLink() : espLink(Oddity.KEEPS_OLD_FIRMWARE)) {
            if (cut) {
                assertEquals("preflight-damaged", failure(upload(device, image), Secrets.NONE), why);
            }
            Uploaded done = upload(device, image).insisting().call(progress, Secrets.NONE);
            BootProof proof = done.proof().orElseThrow();
            assertInstanceOf(BootProof.StillOld.class, proof);
            assertTrue(
                    proof.problem(done.device().address()).orElseThrow().text().contains("in user1"), proof::toString);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "closes-halfway, upload-broken-off",
        "closes-without-result, upload-broken-off",
        "closes-on-connect, upload-no-connection",
    })
    void an_esp_link_that_goes_in_the_middle_is_a_failure(String oddity, String code) throws Exception {
        try (SimulatedDevice device = espLink(Oddity.of(oddity).orElseThrow())) {
            byte[] image = new Firmware(Slot.USER2, NEW, 400_000).image();
            assertEquals(code, failure(upload(device, image).via("esp-link").insisting(), Secrets.NONE));
            assertEquals(Optional.of(OLD), device.runningRom());
        }
    }

    private String failure(UploadImage upload, Secrets secrets) {
        return assertThrows(FotaException.class, () -> upload.call(progress, secrets))
                .problem()
                .kind()
                .code();
    }

    /** One password for everybody. */
    private record One(String password) implements Secrets {
        @Override
        public Optional<char[]> get(SecretSubject subject) {
            return Optional.of(password.toCharArray());
        }

        @Override
        public void forget(SecretSubject subject) {}
    }
}
