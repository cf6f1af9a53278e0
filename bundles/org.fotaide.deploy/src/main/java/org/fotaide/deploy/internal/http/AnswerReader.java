// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.internal.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts an answer together out of what arrives (RFC 9112): its length is stated, in chunks, or what comes until the end. */
final class AnswerReader {
    private static final int LONGEST_HEAD = 16 * 1024;
    private static final int LONGEST_BODY = 64 * 1024;
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-9]\\d\\d)(?: .*)?");
    private static final Pattern HEAD_END = Pattern.compile("\\r?\\n\\r?\\n");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private boolean ended;

    void append(byte[] some, int length) {
        if (bytes.size() < LONGEST_HEAD + LONGEST_BODY) {
            bytes.write(some, 0, length);
        }
    }

    /** Nothing more will come. */
    void end() {
        ended = true;
    }

    /** What arrived so far, for a message. */
    String words() {
        return text();
    }

    private String text() {
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    /** Whether this can no longer become an answer. */
    boolean foreign() {
        String text = text();
        String start = "HTTP/1.";
        boolean begun = text.startsWith(start) || start.startsWith(text);
        boolean headed = HEAD_END.matcher(text).find();
        return !begun || (headed ? status(text).isEmpty() : text.length() > LONGEST_HEAD);
    }

    /** The answer once it is whole; what announces another one (1xx) is passed over. */
    Optional<HttpAnswer> answer() {
        return answer(text());
    }

    private Optional<HttpAnswer> answer(String text) {
        Matcher headEnd = HEAD_END.matcher(text);
        Optional<Integer> status = status(text);
        if (!headEnd.find() || status.isEmpty()) {
            return Optional.empty();
        }
        String rest = text.substring(headEnd.end());
        if (status.get() < HttpAnswer.OK) {
            return answer(rest);
        }
        Map<String, String> headers = headers(text.substring(0, headEnd.start()));
        return body(status.get(), headers, rest).map(body -> new HttpAnswer(status.get(), headers, utf8(body)));
    }

    private static Optional<Integer> status(String text) {
        Matcher matcher = STATUS.matcher(text.lines().findFirst().orElse(""));
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    private static Map<String, String> headers(String head) {
        Map<String, String> headers = new HashMap<>();
        head.lines().skip(1).forEach(line -> {
            int colon = line.indexOf(':');
            if (colon > 0) {
                String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                headers.put(name, line.substring(colon + 1).strip());
            }
        });
        return headers;
    }

    private Optional<String> body(int status, Map<String, String> headers, String rest) {
        if (status == 204 || status == 304) {
            return Optional.of("");
        }
        if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            return new Chunks(rest).joined();
        }
        String stated = headers.getOrDefault("content-length", "");
        if (DIGITS.matcher(stated).matches()) {
            int length = Math.min(Integer.parseInt(stated), LONGEST_BODY);
            return rest.length() >= length ? Optional.of(rest.substring(0, length)) : whatCame(rest);
        }
        return rest.length() >= LONGEST_BODY ? Optional.of(rest.substring(0, LONGEST_BODY)) : whatCame(rest);
    }

    /** A device that restarts may cut its own words short; they count all the same. */
    private Optional<String> whatCame(String rest) {
        return ended ? Optional.of(rest) : Optional.empty();
    }

    private static String utf8(String latin1) {
        return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** A body in chunks (RFC 9112, 7.1). */
    private final class Chunks {
        private final String rest;

        Chunks(String rest) {
            this.rest = rest;
        }

        Optional<String> joined() {
            StringBuilder body = new StringBuilder();
            int at = 0;
            while (true) {
                int line = rest.indexOf('\n', at);
                Optional<Integer> size = line < 0 ? Optional.empty() : size(rest.substring(at, line));
                if (size.isEmpty() || size.get() > rest.length() - line - 1) {
                    return whatCame(body.toString());
                }
                if (size.get() == 0) {
                    return Optional.of(body.toString());
                }
                body.append(rest, line + 1, line + 1 + size.get());
                int next = rest.indexOf('\n', line + 1 + size.get());
                if (next < 0) {
                    return whatCame(body.toString());
                }
                at = next + 1;
            }
        }

        private Optional<Integer> size(String line) {
            String digits = line.split(";", 2)[0].strip();
            return digits.matches("[0-9A-Fa-f]{1,6}") ? Optional.of(Integer.parseInt(digits, 16)) : Optional.empty();
        }
    }
}
