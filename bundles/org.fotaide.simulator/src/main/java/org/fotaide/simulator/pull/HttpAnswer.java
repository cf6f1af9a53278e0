// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.pull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fotaide.simulator.client.Connection;
import org.fotaide.simulator.client.PullException;

/** An answer as Arduino's HTTP client reads it: line by line, names of headers in any case. */
final class HttpAnswer {
    private static final int LONGEST_HEAD = 16_384;
    private static final int STATUS_FROM = 9;
    private static final int STATUS_TO = 12;

    private final Connection connection;
    private final int status;
    private final Map<String, String> headers;
    private byte[] first;

    private HttpAnswer(Connection connection, int status, Map<String, String> headers, byte[] first) {
        this.connection = connection;
        this.status = status;
        this.headers = headers;
        this.first = first;
    }

    static HttpAnswer read(Connection connection) throws IOException, PullException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int end = -1;
        while (end < 0) {
            byte[] more = next(connection);
            if (more.length == 0 || bytes.size() > LONGEST_HEAD) {
                throw HttpUpdateError.CONNECTION_LOST.exception();
            }
            bytes.writeBytes(more);
            end = bytes.toString(StandardCharsets.ISO_8859_1).indexOf("\r\n\r\n");
        }
        String head = bytes.toString(StandardCharsets.ISO_8859_1).substring(0, end);
        byte[] first = Arrays.copyOfRange(bytes.toByteArray(), end + 4, bytes.size());
        return new HttpAnswer(connection, status(head), headers(head), first);
    }

    private static byte[] next(Connection connection) throws IOException, PullException {
        try {
            return connection.segment();
        } catch (SocketTimeoutException silence) {
            throw HttpUpdateError.READ_TIMEOUT.exception();
        }
    }

    private static int status(String head) throws PullException {
        String line = head.lines().findFirst().orElse("");
        String digits =
                line.startsWith("HTTP/1.") && line.length() >= STATUS_TO ? line.substring(STATUS_FROM, STATUS_TO) : "";
        if (!digits.matches("[1-9]\\d\\d")) {
            throw HttpUpdateError.NO_HTTP_SERVER.exception();
        }
        return Integer.parseInt(digits);
    }

    private static Map<String, String> headers(String head) {
        Map<String, String> headers = new HashMap<>();
        head.lines().skip(1).filter(line -> line.contains(":")).forEach(line -> {
            String[] pair = line.split(":", 2);
            headers.put(pair[0].strip().toLowerCase(Locale.ROOT), pair[1].strip());
        });
        return headers;
    }

    int status() {
        return status;
    }

    /**
     * One of the headers.
     *
     * @param name in lower case
     */
    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name)).filter(value -> !value.isEmpty());
    }

    /** Of the body in bytes; 0 if none is stated. */
    long length() {
        return header("content-length")
                .filter(text -> text.matches("\\d{1,10}"))
                .map(Long::parseLong)
                .orElse(0L);
    }

    /** The next bytes of the body; none at its end, or if nothing comes any more. */
    byte[] body() throws IOException {
        byte[] bytes = first;
        first = new byte[0];
        if (bytes.length > 0) {
            return bytes;
        }
        try {
            return connection.segment();
        } catch (SocketTimeoutException silence) {
            return bytes;
        }
    }

    /** The first bytes of the body, or fewer if there are no more; {@link #body} gives them again. */
    byte[] peek(int count) throws IOException {
        byte[] bytes = body();
        while (bytes.length < count) {
            byte[] more = body();
            if (more.length == 0) {
                break;
            }
            byte[] joined = Arrays.copyOf(bytes, bytes.length + more.length);
            System.arraycopy(more, 0, joined, bytes.length, more.length);
            bytes = joined;
        }
        first = bytes;
        return Arrays.copyOf(bytes, Math.min(count, bytes.length));
    }
}
