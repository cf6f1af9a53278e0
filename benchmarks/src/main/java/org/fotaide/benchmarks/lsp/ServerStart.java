// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.lsp;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * One start of a language server.
 *
 * @param time from the spawn of its process to its reply
 * @param residentKilobytes its memory then
 */
record ServerStart(Duration time, long residentKilobytes) {
    private static final String INITIALIZE =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"processId\":null,\"rootUri\":null,"
                    + "\"capabilities\":{}}}";

    static ServerStart of(List<String> command) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (OutputStream input = process.getOutputStream();
                InputStream output = process.getInputStream()) {
            String message = "Content-Length: " + INITIALIZE.length() + "\r\n\r\n" + INITIALIZE;
            input.write(message.getBytes(StandardCharsets.US_ASCII));
            input.flush();
            awaitReply(output);
            return new ServerStart(Duration.ofNanos(System.nanoTime() - start), resident(process));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** Reads until the reply to the first request is there as a whole. */
    private static void awaitReply(InputStream output) throws IOException {
        while (true) {
            int length = 0;
            String line = header(output);
            while (!line.isEmpty()) {
                if (line.startsWith("Content-Length:")) {
                    length = Integer.parseInt(
                            line.substring("Content-Length:".length()).strip());
                }
                line = header(output);
            }
            String body = new String(output.readNBytes(length), StandardCharsets.UTF_8);
            if (body.contains("\"result\"")) {
                return;
            }
        }
    }

    private static String header(InputStream output) throws IOException {
        StringBuilder line = new StringBuilder();
        int character = output.read();
        while (character != '\n') {
            if (character < 0) {
                throw new IOException("the language server ended before it replied");
            }
            line.append((char) character);
            character = output.read();
        }
        return line.toString().strip();
    }

    private static long resident(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                .findFirst()
                .orElse(0L);
    }
}
