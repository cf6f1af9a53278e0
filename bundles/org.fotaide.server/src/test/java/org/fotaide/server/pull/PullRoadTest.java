// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.pull;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.server.Images;
import org.fotaide.server.Served;
import org.fotaide.server.store.Access;
import org.fotaide.server.store.ImagePart;
import org.fotaide.server.store.Product;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plain files as devices fetch them, asked by bytes on a socket. */
@Timeout(60)
class PullRoadTest {
    private static final String OLD = "v1.0.1t45772(a)";
    private static final String NEW = "v1.0.2t45772(a)";

    @TempDir
    private Path folder;

    private Served served;
    private String user2;

    @BeforeEach
    void serve() throws Exception {
        served = new Served(folder).product(Access.OPEN).slots(OLD).slots(NEW);
        user2 = new String(Images.slot(NEW, Slot.USER2), ISO_8859_1);
    }

    @AfterEach
    void stop() {
        served.close();
    }

    private static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    private static String head(String answer) {
        return answer.substring(0, answer.indexOf("\r\n\r\n") + 2);
    }

    @Test
    void the_vendors_library_asks_for_the_length_and_then_for_the_image() throws Exception {
        String request = """
                %s /pull/45772/user2.bin HTTP/1.0\r
                Host: 127.0.0.1:80\r
                Connection: close\r
                Cache-Control: no-cache\r
                Accept: */*\r
                Accept-Encoding: gzip,deflate,sdch\r
                \r
                """;
        String head = served.raw(request.formatted("HEAD"));
        assertTrue(head.startsWith("HTTP/1.1 200 OK\r\n"), head);
        assertTrue(head.contains("\r\nContent-Length: " + user2.length() + "\r\n"), head);
        assertTrue(head.endsWith("\r\n\r\n"), head);
        assertTrue(head.length() < 536, "the whole header fits the smallest segment: " + head.length());
        String answer = served.raw(request.formatted("GET"));
        assertEquals(user2, body(answer));
        assertTrue(head(answer).contains("\r\nContent-Length: " + user2.length() + "\r\n"), answer);
        assertTrue(head(answer).contains("application/octet-stream"), answer);
        assertFalse(answer.contains("Transfer-Encoding") || answer.contains("Content-Encoding"), answer);
    }

    @Test
    void a_connection_is_kept_when_it_is_to_be() throws Exception {
        try (Socket socket = served.connect()) {
            for (int i = 0; i < 3; i++) {
                socket.getOutputStream()
                        .write("GET /pull/45772/user2.bin HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"
                                .getBytes(ISO_8859_1));
                StringBuilder answer = new StringBuilder();
                while (answer.indexOf("\r\n\r\n") < 0 || body(answer.toString()).length() < user2.length()) {
                    int next = socket.getInputStream().read();
                    assertTrue(next >= 0, "closed after " + answer);
                    answer.append((char) next);
                }
                assertEquals(user2, body(answer.toString()));
            }
        }
    }

    @Test
    void a_device_is_refused_without_a_word_that_it_could_take_for_an_image() throws Exception {
        String path = "/pull/45773/user2.bin";
        for (String method : new String[] {"HEAD", "GET"}) {
            String answer = served.raw(method + " " + path + " HTTP/1.0\r\n\r\n");
            assertTrue(answer.startsWith("HTTP/1.1 404 "), answer);
            assertTrue(answer.contains("\r\nContent-Length: 0\r\n"), answer);
            assertTrue(answer.contains("\r\nX-Fota-Problem: server-no-product\r\n"), answer);
        }
        String told = served.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assertTrue(body(told).startsWith("{\"problem\":"), told);
    }

    @Test
    void a_device_that_looks_first_finds_what_there_is() throws Exception {
        String answer = served.get("/pull/45772/release.json");
        assertTrue(answer.contains("\"rom\": \"" + NEW + "\""), answer);
        assertTrue(answer.contains("\"value\": 1000002"), answer);
        assertTrue(answer.contains("\"slot\": \"user2\""), answer);
    }

    @ParameterizedTest
    @CsvSource({
        "/pull/45772/user1.bin, 200",
        "/pull/45772/user2.bin, 200",
        "/pull/v1.0.1t45772(a)/user2.bin, 200",
        "/pull/v1.0.1t45772%28a%29/user2.bin, 200",
        "/pull/45772/firmware.bin, 404",
        "/pull/45772/user3.bin, 404",
        "/pull/45772/USER2.bin, 404",
        "/pull/45773/user2.bin, 404",
        "/pull/v1.0.3t45772(a)/user2.bin, 404",
        "/pull/V1.0.1t45772(a)/user2.bin, 422",
        "/pull/0/user2.bin, 422",
        "/pull/4294967296/user2.bin, 422",
        "/pull/99999999999999999999999/user2.bin, 422",
        "/pull/45772, 404",
        "/pull/45772/user2.bin/more, 404",
        "/pull//user2.bin, 400",
        "/pull/../../etc/passwd, 400",
        "/pull/%2e%2e/%2e%2e/etc/passwd, 400",
        "/pull/..%2f..%2fetc%2fpasswd/user2.bin, 400",
        "/pull/45772/user2.bin%00, 400",
        "/../fota-server.db, 400",
        "/fota-server.db, 404",
    })
    void only_what_is_there_is_given_out(String path, int status) throws Exception {
        String answer = served.get(path);
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=0-3       | 206 | 0  | 4",
                "bytes=4-        | 206 | 4  | -1",
                "bytes=-4        | 206 | -4 | 4",
                "bytes=0-0       | 206 | 0  | 1",
                "bytes=0-9999999 | 206 | 0  | -1",
                "bytes=9999999-  | 416 | 0  | 0",
                "bytes=-0        | 416 | 0  | 0",
                "bytes=3-2       | 200 | 0  | -1",
                "bytes=0-1,3-4   | 200 | 0  | -1",
                "bytes=x         | 200 | 0  | -1",
                "lines=0-1       | 200 | 0  | -1",
                "bytes=-         | 200 | 0  | -1",
            })
    void a_range_is_a_part(String range, int status, int first, int length) throws Exception {
        String answer = served.get("/pull/45772/user2.bin", "Range: " + range);
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        int start = first < 0 ? user2.length() + first : first;
        int end = length < 0 ? user2.length() : start + length;
        assertEquals(user2.substring(start, end), body(answer));
        if (status == 206) {
            String wanted = "Content-Range: bytes " + start + "-" + (end - 1) + "/" + user2.length() + "\r\n";
            assertTrue(answer.contains(wanted), answer);
        }
    }

    @Test
    void a_range_of_another_image_is_answered_whole() throws Exception {
        String tag = head(served.get("/pull/45772/user2.bin")).replaceAll("(?s).*ETag: (\\S+).*", "$1");
        assertTrue(served.get("/pull/45772/user2.bin", "Range: bytes=0-3", "If-Range: " + tag)
                .startsWith("HTTP/1.1 206 "));
        assertTrue(served.get("/pull/45772/user2.bin", "Range: bytes=0-3", "If-Range: \"other\"")
                .startsWith("HTTP/1.1 200 "));
        assertTrue(served.get("/pull/45772/user2.bin", "If-None-Match: " + tag).startsWith("HTTP/1.1 304 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"})
    void nothing_is_changed_here(String method) throws Exception {
        String answer = served.raw(method + " /pull/45772/user2.bin HTTP/1.0\r\nContent-Length: 0\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.1 405 "), answer);
    }

    @Test
    void a_product_with_keys_gives_nothing_without_one() throws Exception {
        served.server().store().write(tables -> {
            tables.products().change(Product.of(Served.LIGHT, "light", Optional.empty(), Access.KEY));
            return true;
        });
        String path = "/pull/45772/user2.bin";
        String key = served.deviceKey(Optional.of("18:fe:34:aa:bb:cc"));
        assertTrue(served.get(path).startsWith("HTTP/1.1 401 "));
        assertTrue(served.get(path, "Authorization: token wrong").startsWith("HTTP/1.1 401 "));
        assertTrue(served.get(path, "Authorization: token " + key).startsWith("HTTP/1.1 200 "));
        assertTrue(served.get(path, "authorization: bearer " + key).startsWith("HTTP/1.1 200 "));
        assertFalse(String.join("\n", served.log()).contains(key), "the log has a key");
    }

    /** Lengths around what goes with the header, and more than the system takes at once. */
    @ParameterizedTest
    @ValueSource(ints = {1, 8_191, 8_192, 8_193, 3_000_001})
    void a_file_of_any_length_comes_whole_to_a_slow_reader_again_and_again(int length) throws Exception {
        String rom = "v1.0.9t45772(a)";
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        Map<ImagePart, byte[]> images = Images.slots(rom);
        images.put(ImagePart.FILESYSTEM, content);
        served.rom(Images.upload(rom, images));
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4_096);
            socket.setSoTimeout(20_000);
            socket.connect(new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), served.address().getPort()));
            for (int i = 0; i < 3; i++) {
                socket.getOutputStream()
                        .write("GET /pull/45772/filesystem.bin HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(ISO_8859_1));
                StringBuilder head = new StringBuilder();
                while (!head.toString().endsWith("\r\n\r\n")) {
                    head.append((char) socket.getInputStream().read());
                }
                assertTrue(head.toString().contains("Content-Length: " + length + "\r\n"), head.toString());
                assertArrayEquals(content, socket.getInputStream().readNBytes(length));
            }
        }
    }
}
