// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.publish;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.fotaide.firmware.rom.ProductType;
import org.fotaide.server.ServerOptions;
import org.fotaide.server.UpdateServer;
import org.fotaide.server.key.NewKey;
import org.fotaide.server.store.Access;
import org.fotaide.server.store.Product;
import org.fotaide.server.tls.PemFiles;
import org.fotaide.tests.Fota;
import org.fotaide.tests.Program;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code fota publish} to a running update server. */
class PublishToServerTest {
    private static final String FIRST = BlinkyReleases.FIRST;
    private static final String ROM = BlinkyReleases.ROM;

    @TempDir
    Path folder;

    private Path project;
    private Fota fota;

    @BeforeEach
    void prepare() throws IOException {
        project = new BlinkyReleases().project(folder);
        fota = new Fota(project);
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
            assertEquals(0, run(key, ROM, "--dry-run"), fota::told);
            assertTrue(server.store().catalogue().roms().isEmpty());
            assertEquals(0, run(key, ROM, "--not-current"), fota::told);
            assertTrue(fota.told().contains("names no release for devices"), fota::told);
            assertEquals(0, run(key, ROM), fota::told);
            assertTrue(fota.told().contains("lay in lab") && fota.told().contains("get " + ROM), fota::told);
            byte[] pulled = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(server.addresses().get(0).resolve("/pull/45772/user2.bin"))
                                    .build(),
                            BodyHandlers.ofByteArray())
                    .body();
            assertArrayEquals(Files.readAllBytes(project.resolve(ROM + ".user2.bin")), pulled);
            assertFalse(fota.told().contains(key));
        }
    }

    @Test
    void an_older_release_takes_its_name_to_insist() throws Exception {
        try (UpdateServer server = UpdateServer.start(options(), lines -> {})) {
            String key = owner(server);
            project(ROM, server.addresses().get(0).toString(), "");
            assertEquals(0, run(key, ROM), fota::told);
            project(FIRST, server.addresses().get(0).toString(), "");
            assertEquals(1, run(key, FIRST), fota::told);
            assertTrue(fota.told().contains("--force '" + FIRST + "'"), fota::told);
            assertEquals(0, run(key, FIRST, "--force", FIRST), fota::told);
            assertTrue(fota.told().contains("get " + FIRST), fota::told);
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
            assertEquals(status, run(key.equals("KEY") ? right : key, ROM), fota::told);
            assertTrue(fota.told().contains(told), fota::told);
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
        assertEquals(1, run("key", ROM), fota::told);
        assertTrue(fota.told().contains("cannot be read"), fota::told);
    }

    @Test
    void a_certificate_of_the_servers_own_has_to_be_named() throws Exception {
        new Program("openssl", "openssl").needed();
        PemFiles pem = new PemFiles(folder.resolve("server.pem"), folder.resolve("server.key"));
        certify(pem);
        ServerOptions options =
                options().listening("127.0.0.1", List.of(), List.of(0)).certified(pem);
        try (UpdateServer server = UpdateServer.start(options, lines -> {})) {
            String key = owner(server);
            String url = server.addresses().get(0).toString();
            project(ROM, url, "");
            assertEquals(1, run(key, ROM), fota::told);
            assertTrue(fota.told().contains("no trusted connection"), fota::told);
            project(ROM, url, ", certificate: ../nothing.pem");
            assertEquals(2, run(key, ROM), fota::told);
            project(ROM, url, ", certificate: ../server.pem");
            assertEquals(0, run(key, ROM), fota::told);
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
        Process openssl = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertTrue(openssl.waitFor(30, TimeUnit.SECONDS));
        assertEquals(0, openssl.exitValue());
    }

    private int run(String key, String rom, String... more) {
        List<String> words = new ArrayList<>(
                List.of("publish", "--image=" + rom + ".user1.bin", "--image=" + rom + ".user2.bin", "--no-list"));
        words.addAll(List.of(more));
        return fota.with("FOTA_PASSWORD", key).run(words.toArray(String[]::new));
    }
}
