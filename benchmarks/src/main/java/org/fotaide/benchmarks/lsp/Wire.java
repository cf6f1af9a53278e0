// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.lsp;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Messages of the language server protocol, as bytes. */
final class Wire {
    private static final String LENGTH = "Content-Length:";

    private final InputStream in;
    private final OutputStream out;

    Wire(InputStream in, OutputStream out) {
        this.in = new BufferedInputStream(in);
        this.out = out;
    }

    /**
     * A message that came.
     *
     * @param nanos when the last of its bytes was there
     */
    record Received(long nanos, JsonObject message) {}

    synchronized void write(JsonObject message) throws IOException {
        message.addProperty("jsonrpc", "2.0");
        byte[] body = message.toString().getBytes(StandardCharsets.UTF_8);
        out.write((LENGTH + " " + body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    Received read() throws IOException {
        int length = 0;
        for (String line = header(); !line.isEmpty(); line = header()) {
            if (line.startsWith(LENGTH)) {
                length = Integer.parseInt(line.substring(LENGTH.length()).strip());
            }
        }
        byte[] body = in.readNBytes(length);
        long now = System.nanoTime();
        return new Received(
                now,
                JsonParser.parseString(new String(body, StandardCharsets.UTF_8)).getAsJsonObject());
    }

    private String header() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int character = in.read(); character != '\n'; character = in.read()) {
            if (character < 0) {
                throw new IOException("the language server ended");
            }
            line.append((char) character);
        }
        return line.toString().strip();
    }
}
