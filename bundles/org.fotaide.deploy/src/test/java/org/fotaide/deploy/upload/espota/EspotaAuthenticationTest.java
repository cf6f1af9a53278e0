// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fotaide.deploy.problem.DeployProblem;
import org.fotaide.deploy.upload.Authentication;
import org.fotaide.deploy.upload.SeenAuthentication;
import org.fotaide.deploy.upload.TimeLimits;
import org.fotaide.deploy.upload.UploadOptions;
import org.fotaide.deploy.upload.UploadReport;
import org.fotaide.deploy.upload.UploadRequest;
import org.fotaide.firmware.work.FotaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class EspotaAuthenticationTest {
    private static final String MD5_NONCE = "383cb9335c769c676cf6c1b130491b72";
    private static final String SHA_NONCE = "fa7c5d13a2e9725947b370995b7c6bfd2315db7bfd837db3a28a647f04a2c2b8";
    private static final String PASSWORD = "grüße 🔑";

    /** Computes in time even on a busy machine. */
    private static final TimeLimits UNHURRIED =
            Trial.LIMITS.withReplies(Duration.ofSeconds(10), Duration.ofSeconds(10));

    private final Trial trial = new Trial(5000);
    private final SeenAuthentication seen = SeenAuthentication.inMemory();

    /** A device with a password, that checks it in one form. */
    private static ScriptedDevice.Script guarded(Authentication form) {
        return device -> {
            while (true) {
                Invited invited = device.invited();
                device.say("AUTH " + (form == Authentication.MD5 ? MD5_NONCE : SHA_NONCE));
                if (proven(device.hear(), form)) {
                    device.say("OK");
                    device.connect(invited).takeAll(1460).say("OK");
                    return;
                }
                device.say("Authentication Failed");
            }
        };
    }

    private static boolean proven(String datagram, Authentication form) throws IOException {
        String[] fields = datagram.strip().split(" ");
        String nonce = form == Authentication.MD5 ? MD5_NONCE : SHA_NONCE;
        Challenge challenge = new Challenge(new Nonce(nonce), new Nonce(fields[1]));
        return fields[0].equals("200")
                && fields[1].length() == nonce.length()
                && fields[2].equals(challenge.response(form, PASSWORD.toCharArray()));
    }

    @ParameterizedTest
    @CsvSource({"MD5,2", "SHA256,2", "SHA256_OF_MD5,4"})
    void provesThePasswordAsTheDeviceAsks(Authentication form, int datagrams) throws Exception {
        trial.purse.put(PASSWORD);
        try (ScriptedDevice device = new ScriptedDevice(guarded(form))) {
            UploadRequest request = trial.request(device).with(seen);
            UploadReport report = trial.upload(request.with(request.options().with(UNHURRIED)));
            device.finished();
            assertEquals(form, report.authentication());
            assertEquals(datagrams, device.heard().size());
            assertEquals(Optional.of(form), seen.of(device.device().address()));
        }
        assertEquals(1, trial.purse.given.size(), "asked once");
        assertEquals(
                List.of("127.0.0.1"),
                trial.purse.accepted.stream().map(subject -> subject.name()).toList());
        assertArrayEquals(new char[PASSWORD.length()], trial.purse.given.get(0), "wiped");
        assertTrue(trial.purse.forgotten.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"MD5", "SHA256", "SHA256_OF_MD5"})
    void forgetsAPasswordThatIsRefused(Authentication form) throws Exception {
        trial.purse.put("wrong-secret");
        try (ScriptedDevice device = new ScriptedDevice(guarded(form))) {
            FotaException failure = assertThrows(
                    FotaException.class,
                    () -> trial.upload(trial.request(device).with(seen)));
            assertEquals(DeployProblem.PASSWORD_WRONG, failure.problem().kind());
            assertFalse(failure.toString().contains("wrong-secret"));
            assertEquals(Optional.empty(), seen.of(device.device().address()));
        }
        assertEquals(
                List.of("127.0.0.1"),
                trial.purse.forgotten.stream().map(subject -> subject.name()).toList());
        assertEquals(List.of(), trial.purse.accepted);
        assertArrayEquals(new char["wrong-secret".length()], trial.purse.given.get(0), "wiped");
        assertFalse(trial.told.toString().contains("wrong-secret"));
    }

    @Test
    void asksForNoPasswordWhenTheDeviceDoesNot() throws Exception {
        trial.purse.put(PASSWORD);
        try (ScriptedDevice device =
                new ScriptedDevice(d -> d.accepted().takeAll(1460).say("OK"))) {
            trial.upload(device);
            device.finished();
        }
        assertTrue(trial.purse.given.isEmpty());
        assertEquals(List.of(), trial.purse.accepted);
    }

    @Test
    void leavesADeviceReadyForTheNextInvitationWhenNobodyKnowsThePassword() throws Exception {
        try (ScriptedDevice device = new ScriptedDevice(d -> {
            d.invited();
            d.say("AUTH " + MD5_NONCE);
            d.hear();
        })) {
            FotaException failure = assertThrows(FotaException.class, () -> trial.upload(device));
            assertEquals(DeployProblem.PASSWORD_MISSING, failure.problem().kind());
            device.finished();
            assertEquals("1\n", device.heard().get(1));
        }
        assertTrue(trial.purse.forgotten.isEmpty());
    }

    static Stream<Arguments> before() {
        return Stream.of(
                arguments(Authentication.SHA256, Authentication.SHA256_OF_MD5, DeployProblem.PASSWORD_WRONG),
                arguments(Authentication.SHA256, Authentication.MD5, DeployProblem.AUTHENTICATION_WEAKER),
                arguments(Authentication.SHA256_OF_MD5, Authentication.MD5, DeployProblem.AUTHENTICATION_WEAKER));
    }

    @ParameterizedTest
    @MethodSource("before")
    void doesNotFallBackSilently(Authentication before, Authentication now, DeployProblem problem) throws Exception {
        trial.purse.put(PASSWORD);
        try (ScriptedDevice device = new ScriptedDevice(guarded(now))) {
            seen.remember(device.device().address(), before);
            UploadRequest request = trial.request(device).with(seen);
            FotaException failure = assertThrows(FotaException.class, () -> trial.upload(request));
            assertEquals(problem, failure.problem().kind());
            assertEquals(Optional.of(before), seen.of(device.device().address()));
        }
    }

    @ParameterizedTest
    @MethodSource("before")
    void fallsBackWhenToldTo(Authentication before, Authentication now, DeployProblem problem) throws Exception {
        trial.purse.put(PASSWORD);
        try (ScriptedDevice device = new ScriptedDevice(guarded(now))) {
            seen.remember(device.device().address(), before);
            UploadRequest request = trial.request(device).with(seen);
            UploadOptions weaker = request.options().with(UploadOptions.Weaker.ACCEPT);
            assertEquals(now, trial.upload(request.with(weaker)).authentication());
            assertEquals(Optional.of(now), seen.of(device.device().address()));
        }
    }

    @Test
    void doesNotSendTheImageToADeviceThatNoLongerAsks() throws Exception {
        try (ScriptedDevice device = new ScriptedDevice(d -> d.accepted().endsInOrder())) {
            seen.remember(device.device().address(), Authentication.MD5);
            UploadRequest request = trial.request(device).with(seen);
            FotaException failure = assertThrows(FotaException.class, () -> trial.upload(request));
            assertEquals(DeployProblem.AUTHENTICATION_WEAKER, failure.problem().kind());
        }
    }

    @ParameterizedTest
    @CsvSource({"''", "12", "383cb9335c769c676cf6c1b130491b7", "383cb9335c769c676cf6c1b130491b7x"})
    void doesNotKnowOtherNonces(String nonce) throws Exception {
        trial.purse.put(PASSWORD);
        try (ScriptedDevice device = new ScriptedDevice(d -> {
            d.invited();
            d.say("AUTH " + nonce);
        })) {
            FotaException failure = assertThrows(FotaException.class, () -> trial.upload(device));
            assertEquals(DeployProblem.BAD_NONCE, failure.problem().kind());
        }
        assertTrue(trial.purse.given.isEmpty());
    }

    @Test
    void invitesAgainWhenTheProofIsSwallowed() throws Exception {
        trial.purse.put(PASSWORD);
        try (ScriptedDevice device = new ScriptedDevice(d -> {
            d.invited();
            d.say("AUTH " + MD5_NONCE);
            d.hear();
            guarded(Authentication.MD5).run(d);
        })) {
            assertEquals(2, trial.upload(brief(trial.request(device))).invitations());
        }
    }

    @Test
    void saysSoWhenNoProofIsAnswered() throws Exception {
        trial.purse.put(PASSWORD);
        try (ScriptedDevice device = new ScriptedDevice(d -> {
            while (true) {
                d.invited();
                d.say("AUTH " + MD5_NONCE);
                d.say("AUTH " + MD5_NONCE);
            }
        })) {
            FotaException failure = assertThrows(FotaException.class, () -> trial.upload(brief(trial.request(device))));
            assertEquals(DeployProblem.AUTHENTICATION_SILENT, failure.problem().kind());
        }
    }

    private static UploadRequest brief(UploadRequest request) {
        TimeLimits limits = Trial.LIMITS.withReplies(Trial.BRIEF, Trial.BRIEF).withAuthentication(Trial.BRIEF);
        return request.with(request.options().with(limits));
    }
}
