// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.fotaide.deploy.problem.DeployProblem;
import org.fotaide.deploy.upload.Sending;
import org.fotaide.deploy.upload.UploadOptions;
import org.fotaide.deploy.upload.UploadReport;
import org.fotaide.deploy.upload.UploadReport.Manner;
import org.fotaide.deploy.upload.UploadRequest;
import org.fotaide.firmware.work.FotaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Devices that cannot take more than a chunk at a time. */
@Timeout(20)
class EspotaStallTest {
    private static final int CHUNK = 1460;
    /** Long enough for a healthy second try on a busy machine. */
    private static final Duration STALL = Duration.ofMillis(800);

    private static final UploadOptions OPTIONS = Trial.OPTIONS
            .with(Sending.DEFAULT.with(Sending.Policy.STREAM_THEN_LOCK_STEP))
            .with(Trial.LIMITS.withStall(STALL).withReplies(Trial.BRIEF, Trial.BRIEF));

    private final Trial trial = new Trial(60_000);

    private UploadReport upload(ScriptedDevice device, UploadOptions options) throws Exception {
        UploadRequest request = trial.request(device).with(options);
        return trial.upload(request);
    }

    @Test
    void sendsAgainInLockStepToADeviceThatStallsUnderStreaming() throws Exception {
        AtomicReference<Call> second = new AtomicReference<>();
        try (ScriptedDevice device = new ScriptedDevice(d -> {
            assertTrue(d.accepted().take(CHUNK).say("1460").endsInOrder());
            second.set(d.accepted().takeAll(CHUNK).say("OK"));
        })) {
            UploadReport report = upload(device, OPTIONS);
            device.finished();
            assertEquals(Manner.LOCK_STEP_AFTER_STALL, report.manner());
            assertEquals(2, report.invitations());
        }
        assertArrayEquals(trial.image, second.get().taken());
        assertTrue(trial.told.stream().anyMatch(line -> line.contains("chunk by chunk")), trial.told.toString());
        assertEquals(trial.image.length, trial.worked.get());
    }

    @Test
    void sendsNoMoreThanAChunkBeforeTheDeviceAnswers() throws Exception {
        try (ScriptedDevice device = new ScriptedDevice(d -> {
            Call call = d.accepted();
            while (call.taken().length < 60_000) {
                int next = Math.min(CHUNK, 60_000 - call.taken().length);
                assertEquals(0, call.take(next).waiting());
                call.say(Integer.toString(next));
            }
            call.say("OK");
        })) {
            UploadReport report = upload(device, OPTIONS.with(OPTIONS.sending().with(Sending.Policy.LOCK_STEP)));
            device.finished();
            assertEquals(Manner.LOCK_STEP, report.manner());
        }
    }

    @Test
    void saysThatItStalledWhenTheDeviceIsNotBackForTheSecondTry() throws Exception {
        try (ScriptedDevice device = new ScriptedDevice(d -> {
            d.accepted().take(CHUNK).say("1460");
            d.hear();
        })) {
            FotaException failure = assertThrows(FotaException.class, () -> upload(device, OPTIONS));
            assertEquals(DeployProblem.STALLED, failure.problem().kind());
            FotaException second = (FotaException) failure.getSuppressed()[0];
            assertEquals(DeployProblem.NO_ANSWER, second.problem().kind());
        }
    }

    @Test
    void givesUpWhenTheSecondTryStallsToo() throws Exception {
        try (ScriptedDevice device = new ScriptedDevice(d -> {
            assertTrue(d.accepted().endsInOrder());
            d.accepted().endsInOrder();
        })) {
            FotaException failure = assertThrows(FotaException.class, () -> upload(device, OPTIONS));
            assertEquals(DeployProblem.STALLED, failure.problem().kind());
            device.finished();
        }
    }
}
