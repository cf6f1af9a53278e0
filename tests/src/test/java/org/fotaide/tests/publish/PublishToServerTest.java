// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fotaide.cli.CommandLineInterface;
import org.fotaide.cli.terminal.Cancellation;
import org.fotaide.cli.terminal.Shell;
import org.fotaide.cli.terminal.Terminal;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.server.ServerOptions;
import org.fotaide.server.UpdateServer;
import org.fotaide.server.key.NewKey;
import org.fotaide.server.store.Access;
import org.fotaide.server.store.Product;
import org.fotaide.server.tls.PemFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code fota publish} to a running update server. */
class PublishToServerTest {
    private static final String FIRST = "v1.0.1t45772(a)";
    private static final String ROM = "v1.0.2t45772(a)";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path project;

    @BeforeEach
    void prepare() throws IOException {
        project = Files.createDirectory(folder.resolve("blinky"));
        Path example = Path.of(System.getProperty("fota.repository"), "examples", "blinky");
        for (String rom : List.of(FIRST, ROM)) {
            for (String slot : List.of("user1", "user2")) {
                Files.copy(
                        example.resolve("prebuilt").resolve(rom).resolve(slot + ".bin"),
                        project.resolve(rom + "." + slot + ".bin"));
            }
        }
    }

    private void project(String version, String url, String more) throws IOException {
        Files.writeString(project.resolve("fota.yaml"), """
                        product: {name: light, ptype: 45772}
                        version: %s
                        flash: {size: 1MB, map: 512+512}
                        publish:
                          lab: {via: server, url: "%s"%s}
                        """.formatted(version, url, more));
    }

    private ServerOptions options() {
        return ServerOptions.of(folder.resolve("data")).listening("127.0.0.1", List.of(0), List.of());
    }

    private static String owner(UpdateServer server) throws Exception {
        server.store().write(tables -> {
            tables.products().add(Product.of(new ProductType(45772), "light", Optional.empty(), Access.OPEN));
            return "";
        });
        return server.store().write(NewKey.owner("test")::make).secret().text();
    }

    @Test
    void what_is_published_is_what_devices_get() throws Exception {
        try (UpdateServer server = UpdateServer.start(options(), lines -> {})) {
            String key = owner(server);
            project(ROM, server.addresses().get(0).toString(), "");
            assertEquals(0, run(key, ROM, "--dry-run"), this::told);
            assertTrue(server.store().catalogue().roms().isEmpty());
            assertEquals(0, run(key, ROM, "--not-current"), this::told);
            assertTrue(told().contains("get no release from there"), this::told);
            assertEquals(0, run(key, ROM), this::told);
            assertTrue(told().contains("lay in lab") && told().contains("get " + ROM), this::told);
            byte[] pulled = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(server.addresses().get(0).resolve("/pull/45772/user2.bin"))
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
            assertArrayEquals(Files.readAllBytes(project.resolve(ROM + ".user2.bin")), pulled);
            assertFalse(told().contains(key));
        }
    }

    @Test
    void an_older_release_takes_its_name_to_insist() throws Exception {
        try (UpdateServer server = UpdateServer.start(options(), lines -> {})) {
            String key = owner(server);
            project(ROM, server.addresses().get(0).toString(), "");
            assertEquals(0, run(key, ROM), this::told);
            project(FIRST, server.addresses().get(0).toString(), "");
            assertEquals(1, run(key, FIRST), this::told);
            assertTrue(told().contains("--force '" + FIRST + "'"), this::told);
            assertEquals(0, run(key, FIRST, "--force", FIRST), this::told);
            assertTrue(told().contains("get " + FIRST), this::told);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "wrong, '',   1, 'refused it: The key is not right.'",
        "'',    '',   2, wants an owner's key",
        "KEY,   /lab, 1, is no update server",
        "KEY,   '?a', 2, has no usable address",
    })
    void what_cannot_be_is_told(String key, String path, int status, String told) throws Exception {
        try (UpdateServer server = UpdateServer.start(options(), lines -> {})) {
            String right = owner(server);
            project(ROM, server.addresses().get(0) + path, "");
            assertEquals(status, run(key.equals("KEY") ? right : key, ROM), this::told);
            assertTrue(told().contains(told), this::told);
            assertTrue(server.store().catalogue().roms().isEmpty());
        }
    }

    @Test
    void nobody_there_is_told() throws Exception {
        URI gone;
        try (UpdateServer server = UpdateServer.start(options(), lines -> {})) {
            gone = server.addresses().get(0);
        }
        project(ROM, gone.toString(), "");
        assertEquals(1, run("key", ROM), this::told);
        assertTrue(told().contains("cannot be read"), this::told);
    }

    @Test
    void a_certificate_of_the_servers_own_has_to_be_named() throws Exception {
        PemFiles pem = new PemFiles(folder.resolve("server.pem"), folder.resolve("server.key"));
        certify(pem);
        ServerOptions options =
                options().listening("127.0.0.1", List.of(), List.of(0)).certified(pem);
        try (UpdateServer server = UpdateServer.start(options, lines -> {})) {
            String key = owner(server);
            String url = server.addresses().get(0).toString();
            project(ROM, url, "");
            assertEquals(1, run(key, ROM), this::told);
            assertTrue(told().contains("no trusted connection"), this::told);
            project(ROM, url, ", certificate: ../nothing.pem");
            assertEquals(2, run(key, ROM), this::told);
            project(ROM, url, ", certificate: ../server.pem");
            assertEquals(0, run(key, ROM), this::told);
        }
    }

    private static void certify(PemFiles pem) throws Exception {
        List<String> words = List.of(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=127.0.0.1",
                "-addext",
                "subjectAltName=IP:127.0.0.1",
                "-keyout",
                pem.key().toString(),
                "-out",
                pem.chain().toString());
        try {
            Process openssl = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            assertTrue(openssl.waitFor(30, TimeUnit.SECONDS));
            assertEquals(0, openssl.exitValue());
        } catch (IOException missing) {
            assumeTrue(false, "openssl is not installed: skipped");
        }
    }

    private int run(String key, String rom, String... more) {
        out.reset();
        err.reset();
        List<String> words = new ArrayList<>(
                List.of("publish", "--image=" + rom + ".user1.bin", "--image=" + rom + ".user2.bin", "--no-list"));
        words.addAll(List.of(more));
        Terminal terminal =
                new Terminal(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8), 0, false, false);
        Map<String, String> environment = key.isEmpty() ? Map.of() : Map.of("FOTA_PASSWORD", key);
        return new CommandLineInterface(new Shell(terminal, environment, project, new Cancellation()))
                .run(words.toArray(String[]::new));
    }

    private String told() {
        return out.toString(UTF_8) + err.toString(UTF_8);
    }
}
