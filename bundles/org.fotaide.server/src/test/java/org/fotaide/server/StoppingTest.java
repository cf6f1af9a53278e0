// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.limit.ServerLimits;
import org.fotaide.server.problem.ServerProblem;
import org.fotaide.server.store.Access;
import org.fotaide.server.store.ImagePart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How the server ends, and what it leaves when it cannot begin. */
@Timeout(60)
class StoppingTest {
    private static final String ROM = "v1.0.0t45772(a)";
    private static final int SIZE = 8 << 20;

    @TempDir
    private Path folder;

    private Served serving(Duration grace, Duration parting) throws FotaException {
        Map<ImagePart, byte[]> images =
                Map.of(ImagePart.FIRMWARE, Images.sketch(ROM), ImagePart.FILESYSTEM, new byte[SIZE]);
        return new Served(folder, ServerLimits.USUAL.stopping(grace, parting))
                .product(Access.OPEN)
                .rom(Images.upload(ROM, images));
    }

    /** Asks for more than the network holds, and takes the beginning. */
    private static Socket half(Served served) throws Exception {
        Socket socket = served.connect();
        socket.setReceiveBufferSize(65_536);
        socket.getOutputStream().write("GET /pull/45772/filesystem.bin HTTP/1.0\r\n\r\n".getBytes(ISO_8859_1));
        assertEquals('H', socket.getInputStream().read());
        return socket;
    }

    @Test
    void an_answer_under_way_is_finished() throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        Served served = serving(Duration.ofSeconds(20), Duration.ofSeconds(20));
        try (Socket socket = half(served)) {
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(served::close, threads);
            byte[] rest = socket.getInputStream().readAllBytes();
            assertTrue(rest.length > SIZE, "only " + rest.length + " bytes came");
            stopped.join();
        } finally {
            threads.shutdownNow();
        }
    }

    /** Longer than a connection without an answer may stay. */
    @Test
    void an_answer_is_finished_for_whoever_takes_it_slowly() throws Exception {
        Duration parting = Duration.ofMillis(200);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        Served served = serving(Duration.ofSeconds(20), parting);
        try (Socket socket = half(served)) {
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(served::close, threads);
            assertThrows(TimeoutException.class, () -> stopped.get(parting.toMillis() * 5, TimeUnit.MILLISECONDS));
            byte[] rest = socket.getInputStream().readAllBytes();
            assertTrue(rest.length > SIZE, "only " + rest.length + " bytes came");
            stopped.join();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whoever_takes_nothing_keeps_it_no_longer_than_its_bound() throws Exception {
        Served served = serving(Duration.ofMillis(500), Duration.ofMinutes(1));
        try (Socket stuck = half(served)) {
            served.close();
            assertTrue(stuck.isConnected());
        }
        new Served(folder).close();
    }

    @Test
    void a_port_that_is_taken_is_told_and_leaves_nothing_behind() throws Exception {
        try (Served first = new Served(folder.resolve("first"))) {
            int taken = first.address().getPort();
            ServerOptions options =
                    ServerOptions.of(folder.resolve("second")).listening("127.0.0.1", List.of(taken), List.of());
            FotaException refused = assertThrows(FotaException.class, () -> UpdateServer.start(options, lines -> {}));
            assertEquals(ServerProblem.LISTEN, refused.problem().kind());
            assertTrue(
                    refused.problem().what().contains(String.valueOf(taken)),
                    refused.problem().text());
        }
        new Served(folder.resolve("second")).close();
    }
}
