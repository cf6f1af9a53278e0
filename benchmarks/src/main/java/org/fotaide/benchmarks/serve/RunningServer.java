// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.fotaide.benchmarks.measure.ProcessMemory;

/**
 * A web server of this machine, for as long as it is measured.
 *
 * @param process that it runs in
 * @param address where it listens
 * @param start from its beginning to its first answer
 */
record RunningServer(Process process, InetSocketAddress address, Duration start) implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;
    private static final int NAP_MILLIS = 2;

    /** A port that nothing listens at. */
    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /**
     * Starts one, and returns when it has answered.
     *
     * @param path that it answers with 200
     */
    static RunningServer start(List<String> command, int port, String path, Path log) throws Exception {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        long end = begin + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!answers(address, path)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                process.destroyForcibly().waitFor();
                throw new IOException(command + " did not answer; see " + log);
            }
            process.waitFor(NAP_MILLIS, TimeUnit.MILLISECONDS);
        }
        return new RunningServer(process, address, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static boolean answers(InetSocketAddress address, String path) {
        try (Socket socket = new Socket(address.getAddress(), address.getPort())) {
            socket.getOutputStream()
                    .write(("HEAD " + path + " HTTP/1.1\r\nHost: bench\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .startsWith("HTTP/1.1 200 ");
        } catch (IOException notYet) {
            return false;
        }
    }

    double memory() {
        return new ProcessMemory(process.toHandle()).now();
    }

    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }
}
