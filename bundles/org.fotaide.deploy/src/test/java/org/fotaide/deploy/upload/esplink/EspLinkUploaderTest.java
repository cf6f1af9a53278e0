// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.esplink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.fotaide.deploy.preflight.Images;
import org.fotaide.deploy.proof.BootWatch;
import org.fotaide.deploy.upload.Payload;
import org.fotaide.deploy.upload.ResultUnknownException;
import org.fotaide.deploy.upload.UploadOptions;
import org.fotaide.deploy.upload.http.HttpTrial;
import org.fotaide.deploy.upload.http.ScriptedServer;
import org.fotaide.deploy.upload.http.ScriptedServer.Request;
import org.fotaide.deploy.upload.http.ScriptedServer.Turn;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a plain socket that speaks as PROTOCOLS 8 says. */
@Timeout(20)
class EspLinkUploaderTest {
    private static final Turn NEXT_IS_USER2 = next("user2.bin");
    private static final Turn FINE =
            connection -> connection.hear().say("HTTP/1.0 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

    private final HttpTrial trial;

    EspLinkUploaderTest() throws FotaException {
        trial = new HttpTrial(new EspLinkUploader(), Payload.firmware("user2.bin", Images.slot(Slot.USER2)));
    }

    private static Turn next(String words) {
        return connection -> connection
                .hear()
                .say("HTTP/1.0 200 OK\r\nServer: esp-link\r\nConnection: close\r\nContent-Type: text/plain\r\n"
                        + "Content-Length: " + words.length() + "\r\n\r\n" + words);
    }

    @Test
    void asks_sends_and_restarts() throws Exception {
        try (ScriptedServer device = new ScriptedServer(NEXT_IS_USER2, FINE, FINE)) {
            trial.upload(device);
            device.finished();

            assertEquals(
                    List.of("GET /flash/next HTTP/1.1", "POST /flash/upload HTTP/1.1", "GET /flash/reboot HTTP/1.1"),
                    device.heard().stream().map(Request::line).toList());
            assertEquals(trial.text(), device.heard().get(1).body());
        }
    }

    @Test
    void never_sends_the_image_of_the_other_slot() throws Exception {
        try (ScriptedServer device = new ScriptedServer(next("user1.bin"))) {
            assertEquals("upload-slot-not-next", failure(trial, device));
            assertEquals(1, device.heard().size());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 OK          | index.html                       | upload-no-esp-link
            404 Not Found   | File not found                   | upload-no-esp-link
            400 Bad Request | Flash too small for OTA update   | upload-device-refused
            """)
    void sends_nothing_to_what_wants_none(String status, String words, String code) throws Exception {
        try (ScriptedServer device =
                new ScriptedServer(connection -> connection.hear().answer(status, "text/plain", words))) {
            assertEquals(code, failure(trial, device));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 Bad Request | Firmware image too large | upload-device-failed | 503808
            400 Bad Request | Invalid request          | upload-device-failed | 1024
            400 Bad Request | IROM magic missing       | upload-device-failed | EA
            400 Bad Request | bad flash header         | upload-device-failed | flash mode
            400 Bad Request | Invalid entry addr       | upload-device-failed | RAM
            400 Bad Request | Invalid start offset     | upload-device-failed | not 0
            500 Error       | Buffering problem        | upload-device-failed | lost track
            503 Busy        | come back later          | upload-status        | come back later
            """)
    void tells_what_the_devices_words_mean(String status, String words, String code, String part) throws Exception {
        Turn refuses = connection -> connection.hear().answer(status, "text/plain", words);
        try (ScriptedServer atUpload = new ScriptedServer(NEXT_IS_USER2, refuses);
                ScriptedServer atRestart = new ScriptedServer(NEXT_IS_USER2, FINE, refuses)) {
            for (ScriptedServer device : List.of(atUpload, atRestart)) {
                FotaException failed = assertThrows(FotaException.class, () -> trial.upload(device));
                assertEquals(code, failed.problem().kind().code());
                assertTrue(
                        failed.problem().text().contains(part), failed.problem().text());
            }
        }
    }

    @Test
    void hears_a_refusal_that_comes_before_the_whole_image() throws Exception {
        HttpTrial large = new HttpTrial(new EspLinkUploader(), Payload.firmware("old.bin", HttpTrial.noise(2_000_000)));
        CountDownLatch over = new CountDownLatch(1);
        try (ScriptedServer device = new ScriptedServer(NEXT_IS_USER2, connection -> {
            connection.head();
            connection.answer("400 Bad Request", "text/plain", "Firmware image too large");
            await(over);
        })) {
            assertEquals("upload-device-failed", failure(large, device));
        } finally {
            over.countDown();
        }
    }

    @Test
    void fails_if_the_device_does_not_say_that_it_took_the_image() throws Exception {
        try (ScriptedServer device = new ScriptedServer(NEXT_IS_USER2, ScriptedServer.Connection::hear)) {
            assertEquals("upload-broken-off", failure(trial, device));
        }
    }

    @Test
    void leaves_to_the_proof_a_restart_without_a_word() throws Exception {
        try (ScriptedServer device = new ScriptedServer(NEXT_IS_USER2, FINE, ScriptedServer.Connection::hear)) {
            assertThrows(ResultUnknownException.class, () -> trial.upload(device));
        }
    }

    @Test
    void takes_no_file_system() throws Exception {
        HttpTrial files = new HttpTrial(new EspLinkUploader(), Payload.fileSystem("files.bin", new byte[2000]));
        try (ScriptedServer device = new ScriptedServer()) {
            assertEquals("upload-no-file-system", failure(files, device));
        }
    }

    @Test
    void ends_within_a_second_when_it_is_cancelled_and_restarts_nothing() throws Exception {
        HttpTrial large = new HttpTrial(new EspLinkUploader(), Payload.firmware("old.bin", HttpTrial.noise(5_000_000)));
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        try (ScriptedServer device = new ScriptedServer(NEXT_IS_USER2, connection -> {
            connection.head();
            reached.countDown();
            await(over);
        })) {
            CompletableFuture<CancelledException> upload = CompletableFuture.supplyAsync(
                    () -> assertThrows(CancelledException.class, () -> large.upload(device)));
            assertTrue(reached.await(10, TimeUnit.SECONDS));
            long asked = System.nanoTime();
            large.cancel();
            upload.get(10, TimeUnit.SECONDS);
            assertTrue(Duration.ofNanos(System.nanoTime() - asked).toMillis() < 1000);
            assertEquals(1, device.heard().size());
        } finally {
            over.countDown();
        }
    }

    @Test
    void tells_what_runs_by_what_is_next() throws Exception {
        EspLinkUploader uploader = new EspLinkUploader();
        try (ScriptedServer device = new ScriptedServer(NEXT_IS_USER2, NEXT_IS_USER2, NEXT_IS_USER2)) {
            assertTrue(uploader.answers(device.device(), UploadOptions.DEFAULT, Progress.NONE));
            assertEquals(
                    Optional.of(Slot.USER1),
                    uploader.ask(device.device(), UploadOptions.DEFAULT, Progress.NONE)
                            .runningSlot());
            try (BootWatch watch = uploader.watch(device.device()).orElseThrow()) {
                assertEquals(
                        Optional.of(Slot.USER1),
                        watch.ask(Duration.ofSeconds(5)).orElseThrow().runningSlot());
                device.close();
                assertEquals(Optional.empty(), watch.ask(Duration.ofSeconds(5)));
            }
        }
    }

    private static String failure(HttpTrial trial, ScriptedServer device) {
        return assertThrows(FotaException.class, () -> trial.upload(device))
                .problem()
                .kind()
                .code();
    }

    private static void await(CountDownLatch over) {
        try {
            assertTrue(over.await(10, TimeUnit.SECONDS));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
