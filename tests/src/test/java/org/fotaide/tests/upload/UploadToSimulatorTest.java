// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.upload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.fotaide.deploy.device.Device;
import org.fotaide.deploy.discovery.Discovery;
import org.fotaide.deploy.discovery.DiscoveryOptions;
import org.fotaide.deploy.discovery.FindDevice;
import org.fotaide.deploy.discovery.InterfaceChoice;
import org.fotaide.deploy.discovery.MulticastDiscovery;
import org.fotaide.deploy.preflight.DeviceFacts;
import org.fotaide.deploy.preflight.Preflight;
import org.fotaide.deploy.preflight.ProjectFacts;
import org.fotaide.deploy.preflight.Verdict;
import org.fotaide.deploy.proof.BootProof;
import org.fotaide.deploy.proof.BootWatch;
import org.fotaide.deploy.proof.ProofOfBoot;
import org.fotaide.deploy.proof.ProofOptions;
import org.fotaide.deploy.proof.Running;
import org.fotaide.deploy.upload.Payload;
import org.fotaide.deploy.upload.TimeLimits;
import org.fotaide.deploy.upload.UploadOptions;
import org.fotaide.deploy.upload.UploadReport;
import org.fotaide.deploy.upload.UploadRequest;
import org.fotaide.deploy.upload.Uploaders;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.SecretSubject;
import org.fotaide.firmware.work.Secrets;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.Personality;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.simulator.espota.Authentication;
import org.fotaide.simulator.espota.Dialect;
import org.fotaide.simulator.espota.Oddity;
import org.fotaide.simulator.espota.Pauses;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The uploader and the simulated device were written apart, each from PROTOCOLS: they have to understand each other. */
@Timeout(30)
class UploadToSimulatorTest {
    private static final String OLD = "v1.0.1t45772(a)";
    private static final String NEW = "v1.0.2t45772(a)";
    private static final String PASSWORD = "admin";

    private static final TimeLimits LIMITS = TimeLimits.DEFAULT
            .withReplies(Duration.ofMillis(500), Duration.ofMillis(500))
            .withConnectBack(Duration.ofSeconds(2))
            .withStall(Duration.ofSeconds(2))
            .withResult(Duration.ofSeconds(2));

    /** Announced on the loopback interface alone. */
    private static DeviceSettings settings(Dialect dialect) throws FotaException {
        byte[] running = new Firmware(Slot.USER1, OLD, 40_000).image();
        return DeviceSettings.of(Personality.twoSlots(Firmware.MAP).running(Slot.USER1, running))
                .dialect(dialect)
                .pauses(Pauses.REAL.times(0.1));
    }

    private static Device device(SimulatedDevice simulated) {
        return TypedDevice.at(simulated.address());
    }

    private static UploadReport upload(Device device) throws Exception {
        byte[] image = new Firmware(Slot.USER2, NEW, 100_000).image();
        UploadRequest request = UploadRequest.of(device, Payload.firmware("user2.bin", image))
                .with(UploadOptions.DEFAULT.with(LIMITS).withInvitations(3));
        return Uploaders.installed().via("espota").upload(request, Progress.NONE, new Always());
    }

    @ParameterizedTest
    @CsvSource({
        "ESP8266, NONE, NONE",
        "ESP8266, MD5, MD5",
        "ESP32, NONE, NONE",
        "ESP32, MD5, MD5",
        "ESP32, SHA256, SHA256",
        "ESP32, SHA256_OF_MD5, SHA256_OF_MD5",
    })
    void agreesOnEveryForm(
            Dialect dialect,
            org.fotaide.deploy.upload.Authentication form,
            org.fotaide.deploy.upload.Authentication used)
            throws Exception {
        DeviceSettings settings = settings(dialect);
        Optional<Authentication> wanted =
                switch (form) {
                    case NONE, BASIC -> Optional.empty();
                    case MD5 -> Optional.of(Authentication.Md5.of(PASSWORD));
                    case SHA256 -> Optional.of(Authentication.Sha256.of(PASSWORD));
                    case SHA256_OF_MD5 -> Optional.of(Authentication.Sha256.withStoredMd5(PASSWORD));
                };
        DeviceSettings guarded =
                wanted.map(settings::authentication).orElse(settings).announceOn(Set.of());
        try (SimulatedDevice simulated = SimulatedDevice.start(guarded)) {
            UploadReport report = upload(device(simulated));
            assertEquals(used, report.authentication());
            assertEquals(UploadReport.Manner.STREAMED, report.manner());
            Waiting.until(() -> simulated.runningRom().equals(Optional.of(NEW)));
            assertEquals(Optional.of(Slot.USER2), simulated.runningSlot());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SWALLOWS_FIRST_INVITATION, STREAMED",
        "COALESCES_ACKS, STREAMED",
        "TALKS_BETWEEN_ACKS, STREAMED",
        "STALLS_WHEN_STREAMED, LOCK_STEP_AFTER_STALL",
    })
    void getsAlongWith(Oddity oddity, UploadReport.Manner manner) throws Exception {
        DeviceSettings odd = settings(Dialect.ESP8266).oddity(oddity).announceOn(Set.of());
        try (SimulatedDevice simulated = SimulatedDevice.start(odd)) {
            assertEquals(manner, upload(device(simulated)).manner());
            Waiting.until(() -> simulated.runningRom().equals(Optional.of(NEW)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SILENT, upload-no-answer",
        "ANSWERS_GARBAGE, upload-bad-answer",
        "NEVER_CONNECTS, upload-no-connect-back",
        "CLOSES_ON_CONNECT, upload-broken-off",
        "CLOSES_HALFWAY, upload-broken-off",
        "CLOSES_WITHOUT_RESULT, upload-result-unclear",
        "NEVER_GIVES_RESULT, upload-result-missing",
    })
    void tellsApart(Oddity oddity, String code) throws Exception {
        DeviceSettings odd = settings(Dialect.ESP8266).oddity(oddity).announceOn(Set.of());
        try (SimulatedDevice simulated = SimulatedDevice.start(odd)) {
            FotaException failure = assertThrows(FotaException.class, () -> upload(device(simulated)));
            assertEquals(code, failure.problem().code(), failure.getMessage());
            assertEquals(Optional.of(OLD), simulated.runningRom());
        }
    }

    /** The whole way, as a user goes it. */
    @ParameterizedTest
    @CsvSource({", Proven", "KEEPS_OLD_FIRMWARE, StillOld", "NEVER_COMES_BACK, NotBack"})
    void provesTheBoot(Oddity oddity, String result) throws Exception {
        DeviceSettings settings = settings(Dialect.ESP8266)
                .password(PASSWORD)
                .oddities(Optional.ofNullable(oddity).map(Set::of).orElse(Set.of()));
        try (SimulatedDevice simulated = SimulatedDevice.start(settings);
                Discovery discovery = MulticastDiscovery.start(DiscoveryOptions.DEFAULT.on(InterfaceChoice.LOOPBACK))) {
            Device device = new FindDevice(simulated.name(), Duration.ofSeconds(10))
                    .call(discovery, Progress.NONE)
                    .device();
            byte[] image = new Firmware(Slot.USER2, NEW, 100_000).image();
            Verdict verdict = new Preflight(DeviceFacts.of(device.announcement()), ProjectFacts.NONE, Optional.empty())
                    .check(Payload.firmware("user2.bin", image));
            assertTrue(verdict.ready(), verdict.refusals().toString());
            try (BootWatch watch = discovery.watch(device)) {
                upload(device);
                ProofOptions options = new ProofOptions(
                        Duration.ofSeconds(4), Duration.ofMillis(300), Duration.ofMillis(50), 2, Duration.ofSeconds(2));
                BootProof proof = new ProofOfBoot(verdict.expectation(), Running.of(device.announcement()), options)
                        .call(watch, Progress.NONE);
                assertEquals(result, proof.getClass().getSimpleName(), proof.toString());
            }
        }
    }

    /** Knows the password. */
    private static final class Always implements Secrets {
        @Override
        public Optional<char[]> get(SecretSubject subject) {
            return Optional.of(PASSWORD.toCharArray());
        }

        @Override
        public void forget(SecretSubject subject) {}
    }
}
