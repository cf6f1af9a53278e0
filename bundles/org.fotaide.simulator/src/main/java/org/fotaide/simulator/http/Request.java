// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One request over one connection, and its answer. */
public final class Request {
    private static final int LONGEST_HEAD = 8192;
    private static final int DRAIN_MILLIS = 200;

    private final Socket socket;
    private final InputStream in;
    private final String method;
    private final String path;
    private final Map<String, String> headers;
    private long taken;

    private Request(Socket socket, InputStream in, String head) throws IOException {
        this.socket = socket;
        this.in = in;
        String[] words = head.lines().findFirst().orElse("").split(" ");
        if (words.length < 3) {
            throw new IOException("no request line");
        }
        method = words[0];
        path = words[1].split("\\?", 2)[0];
        headers = headers(head);
    }

    static Request read(Socket socket) throws IOException {
        InputStream in = new BufferedInputStream(socket.getInputStream());
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0 || head.size() > LONGEST_HEAD) {
                throw new EOFException("no head of a request");
            }
            head.write(next);
        }
        Request request = new Request(socket, in, head.toString(StandardCharsets.ISO_8859_1));
        if (request.header("expect").filter("100-continue"::equalsIgnoreCase).isPresent()) {
            request.say("HTTP/1.1 100 Continue\r\n\r\n");
        }
        return request;
    }

    private static Map<String, String> headers(String head) {
        Map<String, String> headers = new HashMap<>();
        head.lines().skip(1).filter(line -> line.contains(":")).forEach(line -> {
            String[] pair = line.split(":", 2);
            headers.put(pair[0].strip().toLowerCase(Locale.ROOT), pair[1].strip());
        });
        return headers;
    }

    /** Who asks. */
    public InetSocketAddress from() {
        return (InetSocketAddress) socket.getRemoteSocketAddress();
    }

    /** Method and path, such as {@code GET /update}. */
    public String what() {
        return method + " " + path;
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** The stated length of the body in bytes; 0 if none is stated. */
    public long length() {
        return header("content-length")
                .filter(text -> text.matches("\\d{1,10}"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    /** Bytes of the body that were taken so far. */
    public long taken() {
        return taken;
    }

    /**
     * The next bytes of the body.
     *
     * @param most as many at most; fewer only at the end of the body
     * @throws EOFException if the client ends the connection before
     */
    public byte[] take(int most) throws IOException {
        int wanted = (int) Math.min(most, length() - taken);
        byte[] bytes = in.readNBytes(wanted);
        taken += bytes.length;
        if (bytes.length < wanted) {
            throw new EOFException("the host closed the connection after " + taken + " of " + length() + " bytes");
        }
        return bytes;
    }

    /** Waits until the client has given up. */
    public void outlast() throws IOException {
        socket.setSoTimeout(0);
        byte[] ignored = new byte[4096];
        while (in.read(ignored) >= 0) {
            taken += 1;
        }
    }

    public void answer(int status, String type, String text) throws IOException {
        answer(status, "Content-Type: " + type + "\r\n", text.getBytes(StandardCharsets.UTF_8));
    }

    /** With lines of headers. */
    public void answer(int status, String more, byte[] body) throws IOException {
        say("HTTP/1.1 " + status + " " + reason(status) + "\r\n" + more + "Content-Length: " + body.length
                + "\r\nConnection: close\r\n\r\n" + new String(body, StandardCharsets.ISO_8859_1));
        socket.shutdownOutput();
        drain();
    }

    /** What the client still sends would turn the end of the connection into a reset, which takes the answer with it. */
    private void drain() throws IOException {
        socket.setSoTimeout(DRAIN_MILLIS);
        byte[] ignored = new byte[4096];
        try {
            while (in.read(ignored) >= 0) {
                taken += 1;
            }
        } catch (java.net.SocketTimeoutException enough) {
            return; // a client that waits for the end of the connection gets it now
        }
    }

    private void say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static String reason(int status) {
        return switch (status) {
            case 200 -> "OK";
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 404 -> "Not Found";
            default -> "Internal Server Error";
        };
    }
}
