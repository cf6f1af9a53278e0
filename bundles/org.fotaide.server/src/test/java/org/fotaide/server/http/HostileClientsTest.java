// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fotaide.server.Images;
import org.fotaide.server.Served;
import org.fotaide.server.limit.ServerLimits;
import org.fotaide.server.store.Access;
import org.fotaide.server.store.ImagePart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that mean harm, or have gone mad. Afterwards the server answers as before. */
@Timeout(60)
class HostileClientsTest {
    private static final ServerLimits IMPATIENT = impatient(ServerLimits.USUAL);

    @TempDir
    private Path folder;

    /** Gives clients a second, and keys of an address that guesses a minute. */
    private static ServerLimits impatient(ServerLimits usual) {
        return new ServerLimits(
                usual.image(),
                usual.products(),
                usual.roms(),
                usual.devices(),
                usual.keys(),
                usual.events(),
                usual.text(),
                usual.header(),
                usual.body(),
                usual.connections(),
                usual.threads(),
                usual.cache(),
                Duration.ofMillis(600),
                usual.rate(),
                Duration.ofSeconds(2),
                Duration.ofMillis(20),
                usual.guesses(),
                Duration.ofMinutes(1),
                usual.addresses(),
                usual.fetching(),
                usual.sessionIdle(),
                usual.sessionLife(),
                usual.kept());
    }

    private static void assertWell(Served served) throws IOException {
        assertTrue(served.get("/health").endsWith("\r\n\r\nok\n"), "the server is not well");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /health HTTP/1.0\\r\\nX: %LONG%\\r\\n\\r\\n                                          | 431",
                "GET /%LONG% HTTP/1.0\\r\\n\\r\\n                                                        | 414",
                "GET /health?a=%LONG% HTTP/1.0\\r\\n\\r\\n                                               | 414",
                "NONSENSE\\r\\n\\r\\n                                                                    | 400",
                "GET /health HTTP/1.1\\r\\n\\r\\n                                                        | 400",
                "GET /health HTTP/9.9\\r\\n\\r\\n                                                        | 505",
                "GET /health HTTP/1.1\\r\\nHost: a\\r\\nHost: b\\r\\n\\r\\n                                | 400",
                "POST /session HTTP/1.0\\r\\nContent-Length: x\\r\\n\\r\\n                               | 400",
                "POST /session HTTP/1.0\\r\\nContent-Length: -1\\r\\n\\r\\n                              | 400",
                "POST /session HTTP/1.0\\r\\nContent-Length: 4\\r\\nContent-Length: 5\\r\\n\\r\\nabcd     | 400",
                "POST /session HTTP/1.0\\r\\nContent-Length: 99999999999999999999\\r\\n\\r\\n            | 400",
                "POST /session HTTP/1.0\\r\\nContent-Length: 99999999\\r\\n\\r\\n                        | 413",
                "POST /session HTTP/1.0\\r\\nContent-Length: 5\\r\\n\\r\\n{]{]{                          | 400",
                "POST /session HTTP/1.0\\r\\nContent-Length: 2\\r\\n\\r\\n{}                             | 401",
                "POST /session HTTP/1.0\\r\\nContent-Length: 10\\r\\n\\r\\n{\"key\":[]}                 | 400",
                "GET /api/products?%GG HTTP/1.0\\r\\n\\r\\n                                      | 401",
                "GET /%NUL% HTTP/1.0\\r\\n\\r\\n                                                       | 400",
            })
    void a_request_that_is_wrong_is_refused_in_words(String written, int status) throws Exception {
        try (Served served = new Served(folder).product(Access.OPEN)) {
            String request = written.translateEscapes()
                    .replace("%NUL%", "\0")
                    .replace("%LONG%", "x".repeat(ServerLimits.USUAL.header() + 1_000));
            String answer = served.raw(request);
            assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
            assertTrue(answer.contains("{\"problem\":{\"code\":\"server-"), answer);
            assertWell(served);
        }
    }

    @Test
    void whoever_says_nothing_is_hung_up_on() throws Exception {
        try (Served served = new Served(folder, IMPATIENT)) {
            List<Socket> silent = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                Socket socket = served.connect();
                socket.getOutputStream().write("GET /heal".getBytes(ISO_8859_1));
                silent.add(socket);
            }
            assertWell(served);
            for (Socket socket : silent) {
                assertEnds(socket);
            }
        }
    }

    /** The server closes it, with or without a word. */
    private static void assertEnds(Socket socket) throws IOException {
        try (socket) {
            byte[] rest = socket.getInputStream().readAllBytes();
            assertTrue(rest.length < 1_000, "too much was said");
        } catch (SocketException reset) {
            assertTrue(socket.isConnected(), "it was never connected");
        }
    }

    @Test
    void whoever_takes_nothing_is_hung_up_on() throws Exception {
        byte[] files = new byte[8 << 20];
        Map<ImagePart, byte[]> images =
                Map.of(ImagePart.FIRMWARE, Images.sketch("v1.0.0t45772(a)"), ImagePart.FILESYSTEM, files);
        try (Served served = new Served(folder, IMPATIENT)
                        .product(Access.OPEN)
                        .rom(Images.upload("v1.0.0t45772(a)", images));
                Socket socket = served.connect()) {
            socket.setReceiveBufferSize(4_096);
            socket.getOutputStream().write("GET /pull/45772/filesystem.bin HTTP/1.0\r\n\r\n".getBytes(ISO_8859_1));
            assertWell(served);
            long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (System.nanoTime() < end && !String.join("\n", served.log()).contains("broke off")) {
                assertWell(served);
            }
            assertTrue(String.join("\n", served.log()).contains("broke off"), "it is still being waited for");
        }
    }

    @Test
    void whoever_guesses_keys_has_to_wait_and_others_need_not() throws Exception {
        try (Served served = new Served(folder, IMPATIENT).product(Access.KEY).slots("v1.0.0t45772(a)")) {
            String path = "/pull/45772/user2.bin";
            String key = served.deviceKey(Optional.empty());
            String later = served.deviceKey(Optional.empty());
            assertTrue(served.get(path, "Authorization: token " + key).startsWith("HTTP/1.1 200 "));
            List<Integer> statuses = new ArrayList<>();
            for (int i = 0; i < IMPATIENT.guesses() + 2; i++) {
                statuses.add(Integer.parseInt(
                        served.get(path, "Authorization: token guess" + i).split(" ")[1]));
            }
            assertEquals(2, statuses.stream().filter(status -> status == 429).count(), statuses.toString());
            assertTrue(served.get(path, "Authorization: token " + key).startsWith("HTTP/1.1 200 "));
            String made = served.get(path, "Authorization: token " + later);
            assertTrue(made.startsWith("HTTP/1.1 429 "), "a guess that is right tells nothing: " + made);
            assertTrue(made.contains("\r\nRetry-After: 60\r\n"), made);
            String log = String.join("\n", served.log());
            assertFalse(log.contains("guess1") || log.contains(key), log);
        }
    }

    @Test
    void a_link_on_a_foreign_page_can_do_nothing() throws Exception {
        try (Served served = new Served(folder)) {
            String login = "{\"key\": \"" + served.owner() + "\"}";
            String answer =
                    served.raw("POST /session HTTP/1.0\r\nContent-Length: " + login.length() + "\r\n\r\n" + login);
            assertTrue(answer.contains("HttpOnly; SameSite=Strict"), answer);
            String cookie = answer.replaceAll("(?s).*Set-Cookie: ([^;]+);.*", "$1");
            String token = answer.replaceAll("(?s).*\"token\":\"([^\"]+)\".*", "$1");
            assertTrue(served.get("/api/products", "Cookie: " + cookie).startsWith("HTTP/1.1 200 "));
            String change = "PUT /api/products/1 HTTP/1.0\r\nCookie: " + cookie + "\r\n%sContent-Length: 2\r\n\r\n{}";
            assertTrue(served.raw(change.formatted("")).startsWith("HTTP/1.1 403 "));
            assertTrue(served.raw(change.formatted("X-Fota-Token: no\r\n")).startsWith("HTTP/1.1 403 "));
            assertTrue(served.raw(change.formatted("X-Fota-Token: " + token + "\r\n"))
                    .startsWith("HTTP/1.1 200 "));
            String page = served.get("/");
            assertTrue(page.contains("Content-Security-Policy: default-src 'none'"), page);
        }
    }
}
