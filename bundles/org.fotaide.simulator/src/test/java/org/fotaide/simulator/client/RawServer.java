// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers requests with given bytes and keeps what it was asked; a request without an answer ends the connection. */
public final class RawServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Answers answers;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** What to send, in pieces of which each goes for itself. */
    @FunctionalInterface
    public interface Answers {
        List<byte[]> to(String request);
    }

    public RawServer(Answers answers) throws IOException {
        this.answers = answers;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Each as it came, to the empty line; an empty one for each connection that broke. */
    public List<String> requests() {
        return requests;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                client.setTcpNoDelay(true);
                converse(client);
            } catch (IOException e) {
                requests.add("");
            }
        }
    }

    private void converse(Socket client) throws IOException {
        boolean more = true;
        while (more) {
            more = answer(client);
        }
    }

    private boolean answer(Socket client) throws IOException {
        String request = head(client.getInputStream());
        if (request.isEmpty()) {
            return false;
        }
        requests.add(request);
        List<byte[]> pieces = answers.to(request);
        for (byte[] piece : pieces) {
            client.getOutputStream().write(piece);
            client.getOutputStream().flush();
        }
        return request.startsWith("HEAD") && !pieces.isEmpty();
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
