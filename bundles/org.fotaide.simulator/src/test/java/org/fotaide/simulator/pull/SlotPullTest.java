// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.pull;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.simulator.DeviceSettings;
import org.fotaide.simulator.EventLog;
import org.fotaide.simulator.Personality;
import org.fotaide.simulator.SimulatedDevice;
import org.fotaide.simulator.TestImages;
import org.fotaide.simulator.client.RawServer;
import org.fotaide.simulator.espota.Pauses;
import org.fotaide.simulator.event.DeviceEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The vendor's library and the RTOS demo, against answers that are written by hand. */
@Timeout(60)
class SlotPullTest {
    private static final String OLD = "v1.0.0t45772(a)";
    private static final String NEW = "v1.0.1t45772(a)";
    private static final byte[] IMAGE = TestImages.slot(Slot.USER2, NEW, 60_000);

    private final EventLog log = new EventLog();

    private static URI folder(RawServer server) {
        return URI.create("http://127.0.0.1:" + server.port() + "/fota/45772");
    }

    private static DeviceSettings settings(Source<?> source) {
        return DeviceSettings.of(Personality.twoSlots(FlashMap.MAP_2)
                        .running(Slot.USER1, TestImages.slot(Slot.USER1, OLD, 50_000)))
                .initiative(PullSettings.from(source))
                .pauses(Pauses.REAL.times(0.05))
                .announceOn(Set.of());
    }

    private static PullResult pull(SimulatedDevice device) throws Exception {
        return device.pullNow().get(20, TimeUnit.SECONDS);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<byte[]> answer(String request, String head, byte[] body) {
        String whole = head.replace("|", "\r\n") + "\r\n\r\n";
        return request.startsWith("HEAD") ? List.of(bytes(whole)) : List.of(bytes(whole), body);
    }

    private void assertRunsNew(SimulatedDevice device) throws InterruptedException {
        log.await(DeviceEvent.Restarting.class);
        log.await(DeviceEvent.Booted.class);
        assertEquals(Optional.of(NEW), device.runningRom());
        assertEquals(Optional.of(Slot.USER2), device.runningSlot());
    }

    @Test
    void the_library_asks_for_the_length_and_then_for_the_other_slot() throws Exception {
        String head = "HTTP/1.1 200 OK|Content-Length: " + IMAGE.length;
        try (RawServer server = new RawServer(request -> answer(request, head, IMAGE));
                SimulatedDevice device = SimulatedDevice.start(settings(SlotPull.from(folder(server))), log)) {
            assertEquals(new PullResult.Updated(), pull(device));
            assertRunsNew(device);
            String get = """
                    GET /fota/45772/user2.bin HTTP/1.0
                    Host: 127.0.0.1:%d
                    Connection: keep-alive
                    Cache-Control: no-cache
                    User-Agent: Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/30.0.1599.101 Safari/537.36
                    Accept: */*
                    Accept-Encoding: gzip,deflate,sdch
                    Accept-Language: zh-CN,zh;q=0.8

                    """.formatted(server.port()).replace("\n", "\r\n");
            assertEquals(List.of(get.replace("GET", "HEAD").replace("keep-alive", "close"), get), server.requests());
        }
    }

    @Test
    void a_server_that_knows_no_head_is_asked_with_get_on_the_same_connection() throws Exception {
        RawServer.Answers answers = request -> request.startsWith("HEAD")
                ? List.of(bytes("HTTP/1.0 501 Not Implemented\r\n\r\n"))
                : answer(request, "HTTP/1.0 200 OK|Content-Length: " + IMAGE.length, IMAGE);
        try (RawServer server = new RawServer(answers);
                SimulatedDevice device = SimulatedDevice.start(settings(SlotPull.from(folder(server))), log)) {
            assertEquals(new PullResult.Updated(), pull(device));
            assertRunsNew(device);
            assertEquals(
                    1,
                    log.all().stream()
                            .filter(DeviceEvent.Connected.class::isInstance)
                            .count());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Content-Length: LENGTH; user1; ERROR[17]: Wrong slot",
                "Content-Length: LENGTH; half; the server closed the connection",
                "Content-Length: LENGTH; flipped; ERROR[18]: Image CRC wrong",
                "Content-Length: LENGTH; sketch; ERROR[10]: Magic byte is not 0xEA",
                "Content-Length: 600000; image; ERROR[4]: Not Enough Space",
                "Content-Length: 0; image; the first segment of the answer holds no whole head",
                "Content-Length:LENGTH; image; the first segment of the answer holds no whole head",
                "content-length: LENGTH; image; the first segment of the answer holds no whole head",
                "Transfer-Encoding: chunked; image; the first segment of the answer holds no whole head",
                "X: y; image; the first segment of the answer holds no whole head",
                "LONG|Content-Length: LENGTH; image; the first segment of the answer holds no whole head"
            })
    void the_library_keeps_the_old_firmware_unless_all_is_right(String line, String body, String words)
            throws Exception {
        String head = "HTTP/1.1 200 OK|"
                + line.replace("LENGTH", "" + IMAGE.length).replace("LONG", "Set-Cookie: " + "x".repeat(1500));
        try (RawServer server = new RawServer(request -> answer(request, head, body(body)));
                SimulatedDevice device = SimulatedDevice.start(settings(SlotPull.from(folder(server))), log)) {
            assertKeepsOld(device, words);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "HTTP/1.1 404 Not Found|Content-Length: LENGTH|Content-Type: application/octet-stream; image; the first data of the answer hold no 200",
                "HTTP/1.1 200 OK|Content-Length: LENGTH|Content-Type: text/html; image; the first data of the answer hold no 200",
                "HTTP/1.1 200 OK|Content-Type: application/octet-stream; image; the first data of the answer hold no Content-Length",
                "HTTP/1.1 200 OK|Content-Length: LENGTH|Content-Type: application/octet-stream; half; the server closed the connection after",
                "HTTP/1.1 200 OK|Content-Length: LENGTH|Content-Type: application/octet-stream; flipped; ERROR[18]",
                "HTTP/1.1 200 OK|Content-Length: LENGTH|Content-Type: application/octet-stream; user1; ERROR[17]"
            })
    void the_rtos_demo_keeps_the_old_firmware_unless_all_is_right(String line, String body, String words)
            throws Exception {
        String head = line.replace("LENGTH", "" + IMAGE.length);
        try (RawServer server = new RawServer(request -> answer(request, head, body(body)));
                SimulatedDevice device = SimulatedDevice.start(settings(RtosPull.from(folder(server))), log)) {
            assertKeepsOld(device, words);
        }
    }

    private void assertKeepsOld(SimulatedDevice device, String words) throws Exception {
        PullResult result = pull(device);
        assertTrue(result instanceof PullResult.Failed failed && failed.reason().startsWith(words), result.toString());
        assertEquals(Optional.of(OLD), device.runningRom());
        assertEquals(Optional.of(Slot.USER1), device.runningSlot());
    }

    @Test
    void the_rtos_demo_takes_the_other_slot() throws Exception {
        String head = "HTTP/1.1 200 OK|Content-Type: application/octet-stream|Content-Length: " + IMAGE.length;
        try (RawServer server = new RawServer(request -> answer(request, head, IMAGE));
                SimulatedDevice device = SimulatedDevice.start(settings(RtosPull.from(folder(server))), log)) {
            assertEquals(new PullResult.Updated(), pull(device));
            assertRunsNew(device);
            assertEquals(List.of("""
                    GET /fota/45772/user2.bin HTTP/1.0
                    Host: 127.0.0.1:%d
                    Accept: application/octet-stream
                    Accept-Encoding: identity
                    User-Agent: esp8266-rtos-sdk/1.0 esp8266

                    """.formatted(server.port()).replace("\n", "\r\n")), server.requests());
        }
    }

    @Test
    void a_server_that_says_nothing_more_is_given_up() throws Exception {
        try (RawServer server = new RawServer(request -> List.of(bytes("HTTP/1.1 200 OK\r\n")));
                SimulatedDevice device =
                        SimulatedDevice.start(settings(new SlotPull(folder(server), Duration.ofMillis(200))), log)) {
            assertEquals(new PullResult.Failed("the server did not send all in time"), pull(device));
        }
    }

    private static byte[] body(String word) {
        return switch (word) {
            case "user1" -> TestImages.slot(Slot.USER1, NEW, 60_000);
            case "half" -> Arrays.copyOf(IMAGE, 30_000);
            case "flipped" -> {
                byte[] image = IMAGE.clone();
                image[40_000] ^= 1;
                yield image;
            }
            case "sketch" -> TestImages.arduino(NEW, 60_000);
            default -> IMAGE;
        };
    }
}
