// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.fotaide.deploy.device.Announcement;
import org.fotaide.deploy.device.Device;
import org.fotaide.deploy.device.DeviceAddress;

/** A device's web server on a plain socket: it reads and says exactly what its script says, one connection after the other. */
public final class ScriptedServer implements AutoCloseable {
    private final ServerSocket server;
    private final List<Request> heard = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> script;

    /** What it does with one connection. */
    @FunctionalInterface
    public interface Turn {
        void take(Connection connection) throws IOException;
    }

    /**
     * @param turns one for each connection, in this order
     */
    public ScriptedServer(Turn... turns) throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        script = CompletableFuture.runAsync(() -> run(turns), ScriptedServer::inThreadOfItsOwn);
    }

    /** The common pool may have one thread only, which the test itself may use. */
    private static void inThreadOfItsOwn(Runnable work) {
        Thread thread = new Thread(work, "scripted server");
        thread.setDaemon(true);
        thread.start();
    }

    private void run(Turn... turns) {
        try {
            for (Turn turn : turns) {
                try (Socket socket = server.accept()) {
                    socket.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
                    turn.take(new Connection(socket, heard));
                }
            }
        } catch (IOException ended) {
            throw new java.io.UncheckedIOException(ended);
        }
    }

    public Device device() {
        return new Device(
                "light",
                new DeviceAddress("127.0.0.1", server.getLocalPort()),
                Optional.of(server.getInetAddress()),
                Announcement.NOTHING,
                Optional.empty(),
                Device.Origin.TYPED,
                Optional.empty());
    }

    /** All requests so far. */
    public List<Request> heard() {
        return heard;
    }

    /** Waits for the end of the script, and fails as it did. */
    public void finished() throws Exception {
        script.get(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /**
     * What a client sent.
     *
     * @param head request line and headers
     * @param body as it came
     */
    public record Request(String head, String body) {
        public String line() {
            return head.lines().findFirst().orElse("");
        }
    }

    /** One connection. */
    public static final class Connection {
        private final Socket socket;
        private final List<Request> heard;

        Connection(Socket socket, List<Request> heard) {
            this.socket = socket;
            this.heard = heard;
        }

        /** Reads up to the blank line. */
        public String head() throws IOException {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                int next = socket.getInputStream().read();
                if (next < 0) {
                    throw new IOException("the client closed within its head: " + head);
                }
                head.write(next);
            }
            return head.toString(StandardCharsets.ISO_8859_1);
        }

        /** Reads a whole request. */
        public Connection hear() throws IOException {
            String head = head();
            heard.add(new Request(head, take(length(head))));
            return this;
        }

        public static int length(String head) {
            return head.lines()
                    .filter(line -> line.startsWith("Content-Length: "))
                    .findFirst()
                    .map(line -> Integer.parseInt(line.substring("Content-Length: ".length())))
                    .orElse(0);
        }

        public String take(int bytes) throws IOException {
            byte[] body = socket.getInputStream().readNBytes(bytes);
            if (body.length < bytes) {
                throw new IOException("the client closed after " + body.length + " of " + bytes);
            }
            return new String(body, StandardCharsets.ISO_8859_1);
        }

        /** Reads until the client ends the connection; how many bytes that were. */
        public int takeRest() throws IOException {
            try {
                return socket.getInputStream().readAllBytes().length;
            } catch (java.net.SocketException reset) {
                return -1;
            }
        }

        public Connection say(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            return this;
        }

        /** As ESP8266WebServer answers. */
        public Connection answer(String status, String type, String body) throws IOException {
            return say("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length()
                    + "\r\nConnection: close\r\n\r\n" + body);
        }

        /** Ends the connection as a device without power does. */
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }
}
