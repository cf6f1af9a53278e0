// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.publish;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fotaide.api.publish.PublishRelease;
import org.fotaide.firmware.work.Progress;
import org.fotaide.firmware.work.Secrets;
import org.fotaide.tests.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A published folder behind a real nginx, asked by a real curl as the vendor's library asks (PROTOCOLS 7.1). */
class NginxTest {
    private static final String ROM = "v1.0.2t45772(a)";

    @TempDir
    Path folder;

    private Nginx nginx;
    private byte[] user2;

    @BeforeEach
    void serve() throws Exception {
        new Program("curl", "curl").needed();
        publish();
        nginx = new Nginx(folder);
    }

    private void publish() throws Exception {
        Path project = Files.createDirectory(folder.resolve("blinky"));
        Path example = Path.of(System.getProperty("fota.repository"), "examples", "blinky");
        Files.writeString(
                project.resolve("fota.yaml"),
                Files.readString(example.resolve("fota.yaml")) + "publish:\n  site: {via: directory, url: ../site}\n");
        Path images = example.resolve("prebuilt").resolve(ROM);
        user2 = Files.readAllBytes(images.resolve("user2.bin"));
        new PublishRelease(project)
                .images(List.of(images.resolve("user1.bin"), images.resolve("user2.bin")))
                .call(Progress.NONE, Secrets.NONE);
    }

    @AfterEach
    void stop() throws InterruptedException {
        if (nginx != null) {
            nginx.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"current/45772/user2.bin", "v1.0.2t45772(a)/user2.bin"})
    void a_pulling_device_gets_the_length_first_and_then_the_image(String path) throws Exception {
        String head = new String(curl("--head", path), US_ASCII);
        assertTrue(head.startsWith("HTTP/1.1 200 OK\r\n"), head);
        assertTrue(head.contains("\r\nContent-Length: " + user2.length + "\r\n"), head);
        assertTrue(!head.contains("Transfer-Encoding") && !head.contains("Content-Encoding"), head);
        assertArrayEquals(user2, curl("--http1.0", path));
        assertArrayEquals(user2, curl("--compressed", path));
    }

    @Test
    void a_device_that_looks_first_finds_what_there_is() throws Exception {
        String manifest = new String(curl("--silent", "current/45772/release.json"), US_ASCII);
        assertTrue(manifest.contains("\"rom\": \"" + ROM + "\""), manifest);
    }

    @Test
    void work_under_way_is_not_served() throws Exception {
        Path work = Files.createDirectory(folder.resolve("site/.fota-new-" + ROM + "-00112233"));
        Files.write(work.resolve("user1.bin"), new byte[] {1});
        String head = new String(curl("--head", ".fota-new-" + ROM + "-00112233/user1.bin"), US_ASCII);
        assertTrue(head.startsWith("HTTP/1.1 404"), head);
    }

    private byte[] curl(String option, String path) throws Exception {
        Process curl = new ProcessBuilder(
                        "curl", "--silent", "--max-time", "10", option, "http://127.0.0.1:" + nginx.port() + "/" + path)
                .start();
        byte[] answer = curl.getInputStream().readAllBytes();
        assertEquals(0, curl.waitFor());
        return answer;
    }
}
