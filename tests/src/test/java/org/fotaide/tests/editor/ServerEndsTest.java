// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.tests.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The process behind {@code fota lsp} ends with its client, in the middle of whatever it does. */
@Timeout(120)
class ServerEndsTest {
    private static final long LIMIT_SECONDS = 20;
    private static final String SEARCH =
            "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"workspace/executeCommand\",\"params\":"
                    + "{\"command\":\"fota.devices\",\"arguments\":[{\"seconds\":600,\"interfaces\":[\"lo\"]}]}}";
    private static final String ALL =
            "{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"workspace/symbol\",\"params\":{\"query\":\"\"}}";
    private static final String HELD = "{\"jsonrpc\":\"2.0\",\"id\":4,\"method\":\"workspace/diagnostic\",\"params\":"
            + "{\"previousResultIds\":[{\"uri\":\"file:///x\",\"value\":\"1\"}]}}";

    @TempDir
    private Path folder;

    static Stream<Arguments> work() {
        return Stream.of(
                Arguments.of("nothing", List.of()),
                Arguments.of("a question that is held", List.of(HELD)),
                Arguments.of("a search for devices", List.of(SEARCH)),
                Arguments.of("a check of many files", List.of(ALL)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("work")
    void a_client_that_closes_the_stream_takes_it_along(String what, List<String> messages) throws Exception {
        Process server = start("null", messages);
        server.getOutputStream().close();
        assertEnds(server, 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("work")
    void one_that_says_goodbye_is_not_kept_waiting(String what, List<String> messages) throws Exception {
        Process server = start("null", messages);
        say(server.getOutputStream(), "{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"shutdown\"}");
        say(server.getOutputStream(), "{\"jsonrpc\":\"2.0\",\"method\":\"exit\"}");
        assertEnds(server, 0);
    }

    @Test
    void one_that_is_killed_takes_it_along_though_the_stream_stays_open() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/sleep")), "there is no sleep to play the client");
        Process client = new ProcessBuilder("/bin/sleep", "600").start();
        Process server = start(String.valueOf(client.pid()), List.of(ALL));
        client.destroyForcibly();
        assertEnds(server, 1);
    }

    private Process start(String client, List<String> messages) throws Exception {
        for (int i = 0; i < 300; i++) {
            Path project = Files.createDirectories(folder.resolve("p" + i));
            Files.writeString(
                    project.resolve("fota.yaml"), "version: v1.0." + i % 256 + "t45772(A)\nflash: {size: 3MB}\n");
        }
        Process server = new ProcessBuilder(RealEditor.server())
                .redirectError(folder.resolve("errors").toFile())
                .start();
        Thread reader = new Thread(() -> drain(server.getInputStream()), "client");
        reader.setDaemon(true);
        reader.start();
        say(server.getOutputStream(), hello(client));
        say(server.getOutputStream(), "{\"jsonrpc\":\"2.0\",\"method\":\"initialized\",\"params\":{}}");
        for (String message : messages) {
            say(server.getOutputStream(), message);
        }
        return server;
    }

    private String hello(String client) {
        return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"processId\":" + client
                + ",\"capabilities\":{},\"rootUri\":\"" + folder.toUri() + "\"}}";
    }

    private static void say(OutputStream out, String message) throws IOException {
        byte[] content = message.getBytes(StandardCharsets.UTF_8);
        out.write(("Content-Length: " + content.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        out.write(content);
        out.flush();
    }

    private static void drain(InputStream in) {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException ended) {
            return;
        }
    }

    private void assertEnds(Process server, int status) throws Exception {
        try {
            assertTrue(server.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "it lives on");
            assertEquals(status, server.exitValue(), Files.readString(folder.resolve("errors")));
        } finally {
            server.destroyForcibly();
        }
    }
}
