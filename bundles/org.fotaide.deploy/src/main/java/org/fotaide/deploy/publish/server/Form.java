// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish.server;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.fotaide.firmware.bytes.Bytes;

/** A form with files (RFC 7578). */
final class Form {
    private static final int CHUNK = 16 * 1024;

    private final String boundary;
    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

    Form() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        boundary = "fota-" + HexFormat.of().formatHex(random);
    }

    Form file(String name, String fileName, Bytes content) {
        begin("name=\"" + name + "\"; filename=\"" + fileName + "\"\r\nContent-Type: application/octet-stream");
        parts.writeBytes(content.toArray());
        return this;
    }

    Form text(String name, String value) {
        begin("name=\"" + name + "\"");
        write(value);
        return this;
    }

    private void begin(String disposition) {
        write("\r\n--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n");
    }

    private void write(String text) {
        parts.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    String type() {
        return "multipart/form-data; boundary=" + boundary;
    }

    /** The form as it stands, with its length stated. */
    BodyPublisher body(Sent sent) {
        write("\r\n--" + boundary + "--\r\n");
        byte[] whole = parts.toByteArray();
        return BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(() -> new Chunks(whole, sent)), whole.length);
    }

    /** Counts each part when it is taken. */
    private static final class Chunks implements Iterator<byte[]> {
        private final byte[] whole;
        private final Sent sent;
        private int at;

        Chunks(byte[] whole, Sent sent) {
            this.whole = whole;
            this.sent = sent;
        }

        @Override
        public boolean hasNext() {
            return at < whole.length;
        }

        @Override
        public byte[] next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int end = Math.min(whole.length, at + CHUNK);
            byte[] chunk = Arrays.copyOfRange(whole, at, end);
            sent.add(chunk.length);
            at = end;
            return chunk;
        }
    }
}
