// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.wire;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a stream into messages (LSP 3.17, base protocol). Headers may be written in any case and end in CRLF or LF. Behind a
 * header without a usable length it goes on at the next one that has one, even if that follows in the middle of a line.
 */
final class Frames {
    /** The largest message that is taken, in bytes: several times what anybody edits. */
    static final int LARGEST = 64 << 20;

    /** More of a line is no header, and not kept. */
    private static final int LONGEST_HEADER = 4096;

    private static final Pattern LENGTH =
            Pattern.compile("content-length[ \\t]*:[ \\t]*([0-9]{1,18})[ \\t]*$", Pattern.CASE_INSENSITIVE);
    private static final Pattern CHARSET =
            Pattern.compile("^content-type[ \\t]*:.*charset[ \\t]*=[ \\t]*\"?([^\\s\";]+)", Pattern.CASE_INSENSITIVE);

    private final InputStream in;

    Frames(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** Empty at the end of the stream, also where that is in the middle of a message. */
    Optional<Frame> next() throws IOException {
        Optional<Long> length = Optional.empty();
        Optional<String> charset = Optional.empty();
        boolean something = false;
        for (Optional<String> line = line(); line.isPresent(); line = line()) {
            String header = line.get();
            if (header.isEmpty()) {
                if (something) {
                    return frame(length, charset);
                }
                continue;
            }
            something = true;
            length = found(LENGTH, header).map(Long::valueOf).or(otherwise(length));
            charset = found(CHARSET, header).or(otherwise(charset));
        }
        return Optional.empty();
    }

    private static <T> Supplier<Optional<T>> otherwise(Optional<T> known) {
        return () -> known;
    }

    private static Optional<String> found(Pattern pattern, String header) {
        Matcher matcher = pattern.matcher(header);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private Optional<Frame> frame(Optional<Long> length, Optional<String> charset) throws IOException {
        if (length.isEmpty()) {
            return Optional.of(new Frame.Refused(
                    "A message came without its length; each begins with Content-Length: and a number of bytes"));
        }
        if (length.get() > LARGEST) {
            return Optional.of(
                    new Frame.Refused("A message of " + length.get() + " bytes is not taken; the largest has " + LARGEST
                            + ", so the document has to be split or closed"));
        }
        byte[] content = in.readNBytes(Math.toIntExact(length.get()));
        if (content.length < length.get()) {
            return Optional.empty();
        }
        String coding = charset.orElse("utf-8").toLowerCase(Locale.ROOT);
        return Optional.of(
                coding.equals("utf-8") || coding.equals("utf8")
                        ? new Frame.Content(new String(content, StandardCharsets.UTF_8))
                        : new Frame.Refused("A message came in " + coding + "; the protocol has UTF-8 only"));
    }

    /** A line without its end, cut off where it is too long for a header; of such a one its last part counts. */
    private Optional<String> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        for (; read >= 0 && read != '\n'; read = in.read()) {
            if (line.size() >= LONGEST_HEADER) {
                line = lastHalf(line);
            }
            line.write(read);
        }
        String text = line.toString(StandardCharsets.ISO_8859_1);
        return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }

    private static ByteArrayOutputStream lastHalf(ByteArrayOutputStream line) {
        byte[] all = line.toByteArray();
        ByteArrayOutputStream half = new ByteArrayOutputStream();
        half.write(all, all.length / 2, all.length - all.length / 2);
        return half;
    }
}
