// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.pull;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.EventLog;
import org.fotaide.simulator.Personality;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.simulator.TestImages;
import org.fotaide.simulator.TestUpdates;
import org.fotaide.simulator.boot.EbootLayout;
import org.fotaide.simulator.client.RawServer;
import org.fotaide.simulator.espota.Pauses;
import org.fotaide.simulator.event.DeviceEvent;
import org.fotaide.simulator.flash.PowerCut;
import org.fotaide.simulator.flash.PowerSupply;
import org.fotaide.simulator.receiver.Login;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against answers that are written by hand. */
@Timeout(60)
class HttpUpdateTest {
    private static final String OLD = "v1.0.0t45772(a)";
    private static final String NEW = "v1.0.1t45772(a)";
    private static final byte[] IMAGE = TestImages.arduino(NEW, 60_000);

    private final EventLog log = new EventLog();

    private static DeviceSettings settings(HttpUpdate update) {
        return settings(PullSettings.from(update));
    }

    private static DeviceSettings settings(PullSettings<?> pull) {
        return DeviceSettings.of(Personality.oneSketch(EbootLayout.ONE_MEGABYTE, TestImages.arduino(OLD, 50_000)))
                .initiative(pull)
                .pauses(Pauses.REAL.times(0.05))
                .announceOn(Set.of());
    }

    private static HttpUpdate at(RawServer server) {
        return HttpUpdate.at(URI.create("http://127.0.0.1:" + server.port() + "/f.bin"));
    }

    private static PullResult pull(SimulatedDevice device) throws Exception {
        return device.pullNow().get(20, TimeUnit.SECONDS);
    }

    static List<byte[]> answer(String head, byte[] body) {
        return List.of((head.replace("|", "\r\n") + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1), body);
    }

    private static byte[] gzip(byte[] image) throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(packed)) {
            stream.write(image);
        }
        return packed.toByteArray();
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void takes_an_image_and_runs_it(boolean packed) throws Exception {
        byte[] body = packed ? gzip(IMAGE) : IMAGE;
        String head = "HTTP/1.1 200 OK|content-length: " + body.length + "|X-MD5: " + TestUpdates.md5(body);
        try (RawServer server = new RawServer(request -> answer(head, body));
                SimulatedDevice device = SimulatedDevice.start(settings(at(server)), log)) {
            assertEquals(new PullResult.Updated(), pull(device));
            log.await(DeviceEvent.Written.class);
            log.await(DeviceEvent.Restarting.class);
            log.await(DeviceEvent.Booted.class);
            assertEquals(Optional.of(NEW), device.runningRom());
            assertTrue(
                    server.requests().get(0).contains("x-ESP8266-sketch-size: 50"),
                    server.requests().toString());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "HTTP/1.1 304 Not Modified; none; nothing: the server has no update",
                "HTTP/1.1 401 Unauthorized|Content-Length: 2; text; error -108: Unauthorized (401)",
                "HTTP/1.1 403 Forbidden; text; error -103: Forbidden (403)",
                "HTTP/1.1 404 Not Found; text; error -102: File Not Found (404)",
                "HTTP/1.1 302 Found|Location: /g.bin; none; error -104: Wrong HTTP Code",
                "HTTP/1.1 500 Oh; text; error -104: Wrong HTTP Code",
                "HTTP/1.1 200 OK; image; error -101: Server Did Not Report Size",
                "HTTP/1.1 200 OK|Content-Length: 0; none; error -101: Server Did Not Report Size",
                "HTTP/1.1 200 OK|Transfer-Encoding: chunked; chunks; error -101: Server Did Not Report Size",
                "HTTP/1.1 200 OK|Transfer-Encoding: gzip|Content-Length: 60000; image; error -9: Transfer-Encoding not supported",
                "HTTP/1.1 200 OK|Content-Length: 950000; image; error -100: Not Enough space",
                "HTTP/1.1 200 OK|Content-Length: 10; text; error -106: Verify Bin Header Failed",
                "HTTP/1.1 200 OK|Content-Length: 60000; large; error -107: New Binary Does Not Fit Flash Size",
                "HTTP/1.1 200 OK|Content-Length: 60000|x-MD5: 1234; image; error -105: Wrong MD5",
                "HTTP/1.1 200 OK|Content-Length: 60000|x-MD5: 00000000000000000000000000000000; image; ERROR[7]",
                "HTTP/1.1 200 OK|Content-Length: 60000; half; ERROR[6]: Stream Read Timeout",
                "SSH-2.0-OpenSSH; none; error -7: no HTTP server",
                "; gone; error -5: connection lost"
            })
    void keeps_the_old_firmware_unless_all_is_right(String head, String body, String words) throws Exception {
        RawServer.Answers answers = request -> body.equals("gone") ? List.of() : answer(head, body(body));
        try (RawServer server = new RawServer(answers);
                SimulatedDevice device = SimulatedDevice.start(settings(at(server)), log)) {
            PullResult result = pull(device);
            String told = result instanceof PullResult.Failed failed
                    ? failed.reason()
                    : result instanceof PullResult.Nothing nothing ? "nothing: " + nothing.reason() : "updated";
            assertTrue(told.startsWith(words), told);
            assertEquals(Optional.of(OLD), device.runningRom());
            assertTrue(log.all().stream()
                    .anyMatch(event ->
                            event instanceof DeviceEvent.UpdateFailed || event instanceof DeviceEvent.UpToDate));
        }
    }

    private static byte[] body(String word) {
        byte[] image = Arrays.copyOf(IMAGE, 60_000);
        return switch (word) {
            case "none" -> new byte[0];
            case "image" -> image;
            case "half" -> Arrays.copyOf(image, 30_000);
            case "large" -> {
                image[3] = 0x40;
                yield image;
            }
            case "chunks" -> "5\r\nhello\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
            default -> "some words, not an image".getBytes(StandardCharsets.US_ASCII);
        };
    }

    @ParameterizedTest
    @CsvSource({
        "301, /g.bin, 1, updated",
        "302, g.bin, 1, updated",
        "307, /a/b?c=d, 10, updated",
        "308, /g.bin, 10, updated",
        "302, /g.bin, 11, error -104: Wrong HTTP Code",
        "304, /g.bin, 1, nothing",
        "302, ftp://127.0.0.1/g.bin, 1, error -1: connection failed",
        "302, http://[, 1, error -1: connection failed",
        "302, http://127.0.0.1:1/g.bin, 1, error -1: connection failed"
    })
    void follows_redirections_if_it_is_told_to(int status, String location, int times, String words) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        RawServer.Answers answers = request -> asked.getAndIncrement() < times
                ? answer("HTTP/1.1 " + status + " Moved|Location: " + location + "|Content-Length: 0", new byte[0])
                : answer("HTTP/1.1 200 OK|Content-Length: " + IMAGE.length, IMAGE);
        try (RawServer server = new RawServer(answers);
                SimulatedDevice device = SimulatedDevice.start(
                        settings(at(server).login(new Login("u", "p")).followingRedirects()), log)) {
            PullResult result = pull(device);
            String told = result instanceof PullResult.Failed failed
                    ? failed.reason()
                    : result instanceof PullResult.Nothing ? "nothing" : "updated";
            assertEquals(words, told);
            assertTrue(server.requests().get(0).contains("Authorization: Basic"));
        }
    }

    @Test
    void takes_a_file_system() throws Exception {
        byte[] files = {1, 2, 3, 4, 5};
        try (RawServer server = new RawServer(request -> answer("HTTP/1.1 200 OK|Content-Length: 5", files));
                SimulatedDevice device =
                        SimulatedDevice.start(settings(at(server).mode(Mode.SPIFFS)), log)) {
            assertEquals(new PullResult.Updated(), pull(device));
            log.await(DeviceEvent.Restarting.class);
            log.await(DeviceEvent.Booted.class);
            long place = EbootLayout.ONE_MEGABYTE.fileSystem().offset();
            assertArrayEquals(files, device.flash().read(place, 5));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "HTTP/1.1 200 OK|x-version: 1.2.4, Nothing[reason=the server has version 1.2.4]",
        "HTTP/1.1 200 OK, Failed[reason=error -109: no x-version]"
    })
    void asks_for_a_version(String head, String result) throws Exception {
        try (RawServer server = new RawServer(request -> answer(head, new byte[0]));
                SimulatedDevice device =
                        SimulatedDevice.start(settings(at(server).mode(Mode.VERSION)), log)) {
            assertEquals(result, pull(device).toString());
        }
    }

    @Test
    void finds_nobody() throws Exception {
        RawServer server = new RawServer(request -> List.of());
        server.close();
        try (SimulatedDevice device = SimulatedDevice.start(settings(at(server)), log)) {
            assertEquals(new PullResult.Failed("error -1: connection failed"), pull(device));
        }
    }

    @Test
    void looks_again_and_again_until_there_is_something() throws Exception {
        RawServer.Answers answers = new RawServer.Answers() {
            private int asked;

            @Override
            public List<byte[]> to(String request) {
                asked++;
                return asked < 3
                        ? answer("HTTP/1.1 304 Not Modified", new byte[0])
                        : answer("HTTP/1.1 200 OK|Content-Length: " + IMAGE.length, IMAGE);
            }
        };
        try (RawServer server = new RawServer(answers);
                SimulatedDevice device = SimulatedDevice.start(
                        settings(PullSettings.from(at(server)).every(Duration.ofMillis(20))), log)) {
            log.await(DeviceEvent.UpToDate.class);
            log.await(DeviceEvent.UpToDate.class);
            log.await(DeviceEvent.Restarting.class);
            log.await(DeviceEvent.Booted.class);
            assertEquals(Optional.of(NEW), device.runningRom());
        }
    }

    @Test
    void survives_a_power_cut_while_it_writes() throws Exception {
        String head = "HTTP/1.1 200 OK|Content-Length: " + IMAGE.length;
        try (RawServer server = new RawServer(request -> answer(head, IMAGE));
                SimulatedDevice device = SimulatedDevice.start(settings(at(server)), log)) {
            device.flash().supply(new PowerCut(9, PowerSupply.Power.FAILS_HALFWAY));
            assertEquals(new PullResult.PowerLost(), pull(device));
            log.await(DeviceEvent.Dead.class);
            log.await(DeviceEvent.Booted.class);
            assertEquals(Optional.of(OLD), device.runningRom());
            assertEquals(new PullResult.Updated(), pull(device));
        }
    }
}
