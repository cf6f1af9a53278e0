// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.fotaide.tests.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The process behind {@code fota serve}, asked by a real curl. */
@Timeout(120)
class ServeCommandTest {
    private static final String ROM = "v1.0.1t45772(a)";

    @TempDir
    private Path folder;

    private Process server;
    private JsonObject started;

    @BeforeEach
    void start() throws Exception {
        new Program("curl", "curl").needed();
        server = process("serve", "--listen", "127.0.0.1", "--http", "0", "--https", "0", "--format", "json")
                .redirectError(folder.resolve("log").toFile())
                .start();
        BufferedReader out = server.inputReader(UTF_8);
        String line = out.readLine();
        assertTrue(line != null, () -> "it did not start: " + text(folder.resolve("log")));
        started = JsonParser.parseString(line).getAsJsonObject();
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (server != null) {
            server.destroyForcibly().waitFor();
        }
    }

    private ProcessBuilder process(String... words) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.fotaide.cli.Main"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("FOTA_SERVER_DATA", folder.resolve("data").toString());
        return builder;
    }

    private String fota(int status, String... words) throws Exception {
        Process process = process(words).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(status, process.waitFor(), said);
        return said;
    }

    private byte[] curl(int status, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("curl", "--silent", "--max-time", "20"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).start();
        byte[] answer = process.getInputStream().readAllBytes();
        assertEquals(status, process.waitFor(), new String(answer, UTF_8));
        return answer;
    }

    private String address(String scheme) {
        return started.getAsJsonArray("addresses").asList().stream()
                .map(address -> address.getAsString())
                .filter(address -> address.startsWith(scheme + ":"))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private static Path image(String slot) {
        return Path.of(System.getProperty("fota.repository"), "examples", "blinky", "prebuilt", ROM, slot + ".bin");
    }

    @Test
    void a_lab_is_set_up_while_it_runs_and_devices_fetch() throws Exception {
        String owner = started.getAsJsonObject("ownerKey").get("key").getAsString();
        fota(0, "serve", "product", "add", "45772", "--name", "light", "--map", "2");
        fota(
                0,
                "serve",
                "rom",
                "add",
                ROM,
                image("user1").toString(),
                image("user2").toString());
        assertTrue(fota(
                        2,
                        "serve",
                        "rom",
                        "add",
                        ROM,
                        image("user2").toString(),
                        image("user1").toString())
                .contains("other slot"));
        String made = fota(0, "serve", "key", "add", "--product", "45772", "--format", "json");
        String key = JsonParser.parseString(made.substring(made.indexOf('{')))
                .getAsJsonObject()
                .get("key")
                .getAsString();
        assertFalse(fota(0, "serve", "key", "list").contains(key));

        String plain = address("http") + "/pull/45772/user2.bin";
        awaitKey(plain, key);
        byte[] user2 = Files.readAllBytes(image("user2"));
        String token = "Authorization: token " + key;
        String head = new String(curl(0, "--head", "-H", token, plain), UTF_8);
        assertTrue(head.startsWith("HTTP/1.1 200 OK\r\n"), head);
        assertTrue(head.contains("\r\nContent-Length: " + user2.length + "\r\n"), head);
        assertArrayEquals(user2, curl(0, "-H", token, plain));
        assertArrayEquals(user2, curl(0, "--http1.0", "--compressed", "-H", token, plain));
        assertArrayEquals(user2, curl(0, "--user", "device:" + key, plain));
        byte[] rest = curl(0, "--range", "100-", "-H", token, plain);
        assertEquals(user2.length - 100, rest.length);
        assertEquals("401", status(plain, "-H", "Authorization: token wrong"));
        assertEquals("401", status(plain));
        String tag = head.replaceAll("(?s).*ETag: (\\S+).*", "$1");
        assertEquals("304", status(plain, "-H", token, "-H", "If-None-Match: " + tag));

        String secure = address("https") + "/pull/45772/user2.bin";
        Path certificate = folder.resolve("data").resolve("certificate.pem");
        assertArrayEquals(user2, curl(0, "--cacert", certificate.toString(), "-H", token, secure));
        curl(60, "-H", token, secure);

        String next = "v1.0.2t45772(a)";
        Path prebuilt = image("user1").getParent().resolveSibling(next);
        String published = new String(
                curl(
                        0,
                        "-X",
                        "PUT",
                        "-H",
                        "Authorization: token " + owner,
                        "-F",
                        "user1=@" + prebuilt.resolve("user1.bin"),
                        "-F",
                        "user2=@" + prebuilt.resolve("user2.bin"),
                        address("http") + "/api/roms/" + next),
                UTF_8);
        assertTrue(published.contains("\"outcome\":\"published\""), published);
        assertTrue(fota(0, "serve", "rom", "list").contains(next + "  current"));
        String log = text(folder.resolve("log"));
        assertTrue(log.contains(" GET /pull/45772/user2.bin 200 " + user2.length + " "), log);
        assertFalse(Stream.of(owner, key).anyMatch(log::contains), "the log has a key");
    }

    /** Keys that another process made are seen within a second. */
    private void awaitKey(String address, String key) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (System.nanoTime() < end
                && !status(address, "-H", "Authorization: token " + key).equals("200")) {
            assertTrue(server.isAlive(), () -> text(folder.resolve("log")));
        }
    }

    private String status(String address, String... more) throws Exception {
        List<String> words = new ArrayList<>(List.of("-o", "/dev/null", "-w", "%{http_code}"));
        words.addAll(List.of(more));
        words.add(address);
        return new String(curl(0, words.toArray(String[]::new)), UTF_8);
    }

    @Test
    void a_second_server_is_refused_and_the_first_ends_politely() throws Exception {
        String refused = fota(2, "serve", "--listen", "127.0.0.1", "--http", "0");
        assertTrue(refused.contains("another one works with"), refused);
        server.destroy();
        assertTrue(server.waitFor(20, TimeUnit.SECONDS), "it did not end");
        assertTrue(text(folder.resolve("log")).contains("answers under way are finished first"));
    }
}
