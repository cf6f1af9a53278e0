// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.fotaide.deploy.problem.DeployProblem;
import org.fotaide.deploy.upload.UploadReport;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class EspotaTwoAtOnceTest {
    private static UploadReport upload(Trial trial, ScriptedDevice device) {
        try {
            return trial.upload(device);
        } catch (FotaException | CancelledException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void refusesASecondUploadToTheSameDevice() throws Exception {
        CountDownLatch connected = new CountDownLatch(1);
        CountDownLatch refused = new CountDownLatch(1);
        AtomicReference<Call> call = new AtomicReference<>();
        Trial first = new Trial(50_000);
        try (ScriptedDevice device = new ScriptedDevice(d -> {
            call.set(d.accepted());
            connected.countDown();
            refused.await(10, TimeUnit.SECONDS);
            call.get().takeAll(1460).say("OK");
        })) {
            CompletableFuture<UploadReport> upload = CompletableFuture.supplyAsync(() -> upload(first, device));
            connected.await(10, TimeUnit.SECONDS);
            FotaException failure = assertThrows(FotaException.class, () -> new Trial(1000).upload(device));
            assertEquals(DeployProblem.BUSY, failure.problem().kind());
            refused.countDown();
            assertEquals(50_000, upload.get(10, TimeUnit.SECONDS).bytes());
        }
        assertArrayEquals(first.image, call.get().taken());
    }

    @Test
    void uploadsToManyDevicesSideBySideAndLeavesNothingBehind() throws Exception {
        long threads = espotaThreads();
        List<ScriptedDevice> devices = new ArrayList<>();
        List<CompletableFuture<UploadReport>> uploads = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ScriptedDevice device =
                    new ScriptedDevice(d -> d.accepted().takeAll(1460).say("OK"));
            devices.add(device);
            Trial trial = new Trial(30_000 + i);
            uploads.add(CompletableFuture.supplyAsync(() -> upload(trial, device)));
        }
        for (int i = 0; i < uploads.size(); i++) {
            assertEquals(30_000 + i, uploads.get(i).get(20, TimeUnit.SECONDS).bytes());
        }
        for (ScriptedDevice device : devices) {
            device.close();
        }
        assertEquals(threads, espotaThreads());
    }

    private static long espotaThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("fota-"))
                .count();
    }
}
