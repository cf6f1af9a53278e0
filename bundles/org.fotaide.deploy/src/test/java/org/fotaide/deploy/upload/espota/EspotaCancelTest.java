// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.fotaide.deploy.upload.TimeLimits;
import org.fotaide.deploy.upload.UploadOptions;
import org.fotaide.deploy.upload.UploadRequest;
import org.fotaide.firmware.work.CancelledException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(20)
class EspotaCancelTest {
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final Trial trial = new Trial(400_000);

    /** What the device does up to the moment of the cancel, and whether it is connected then. */
    @FunctionalInterface
    interface Stage {
        void reach(ScriptedDevice device) throws IOException;
    }

    static Stream<Arguments> stages() {
        return Stream.of(
                arguments("waiting for a reply", (Stage) ScriptedDevice::hear),
                arguments("waiting for the check of the password", (Stage) d -> {
                    d.hear();
                    d.say("AUTH 383cb9335c769c676cf6c1b130491b72");
                    d.hear();
                }),
                arguments("waiting for the connection", (Stage) d -> {
                    d.hear();
                    d.say("OK");
                }),
                arguments("just connected", (Stage) ScriptedDevice::accepted),
                arguments("half-way", (Stage) d -> d.accepted().take(200_000).say("200000")),
                arguments("waiting for the result", (Stage) d -> d.accepted().takeAll(1460)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stages")
    void endsWithinASecond(String name, Stage stage) throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        trial.purse.put("secret");
        try (ScriptedDevice device = new ScriptedDevice(d -> {
            stage.reach(d);
            reached.countDown();
        })) {
            CompletableFuture<Void> upload = CompletableFuture.runAsync(() -> cancelled(device));
            assertTrue(reached.await(10, TimeUnit.SECONDS));
            long asked = System.nanoTime();
            trial.cancelled = true;
            upload.get(10, TimeUnit.SECONDS);
            Duration took = Duration.ofNanos(System.nanoTime() - asked);
            assertTrue(took.compareTo(LIMIT) < 0, "took " + took);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("stages")
    void endsWhenItsThreadIsInterrupted(String name, Stage stage) throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        trial.purse.put("secret");
        try (ScriptedDevice device = new ScriptedDevice(d -> {
            stage.reach(d);
            reached.countDown();
        })) {
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread worker = new Thread(() -> cancelled(device));
            worker.setUncaughtExceptionHandler((thread, failure) -> thrown.set(failure));
            worker.start();
            assertTrue(reached.await(10, TimeUnit.SECONDS));
            worker.interrupt();
            worker.join(LIMIT.toMillis());
            assertTrue(!worker.isAlive());
            assertEquals(null, thrown.get());
        }
    }

    /** With the limits of real use: they must not delay a cancel. */
    private void cancelled(ScriptedDevice device) {
        UploadRequest request = trial.request(device);
        UploadOptions patient = request.options().with(TimeLimits.DEFAULT);
        assertThrows(CancelledException.class, () -> trial.upload(request.with(patient)));
    }

    @Test
    void letsTheDeviceSeeTheEndInsteadOfAReset() throws Exception {
        AtomicReference<Boolean> inOrder = new AtomicReference<>();
        try (ScriptedDevice device = new ScriptedDevice(d -> {
            Call call = d.accepted();
            for (int i = 0; i < 20; i++) {
                call.take(1460).say("1460");
            }
            trial.cancelled = true;
            inOrder.set(call.endsInOrder());
        })) {
            assertThrows(CancelledException.class, () -> trial.upload(device));
            device.finished();
        }
        assertEquals(true, inOrder.get());
    }

    @Test
    void sendsNothingWhenCancelledBefore() throws Exception {
        trial.cancelled = true;
        try (ScriptedDevice device = new ScriptedDevice(ScriptedDevice::hear)) {
            assertThrows(CancelledException.class, () -> trial.upload(device));
            assertEquals(0, device.heard().size());
        }
    }
}
