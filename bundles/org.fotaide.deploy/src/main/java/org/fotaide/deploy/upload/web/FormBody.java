// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.fotaide.deploy.internal.http.HttpQuestion;
import org.fotaide.deploy.upload.Payload;

/**
 * An image as a browser sends it (RFC 7578). The name of the field decides where the device writes it: {@code filesystem} is
 * the file system, anything else is flash.
 *
 * @param boundary between the parts; stands nowhere in the image
 */
record FormBody(Payload payload, String boundary) {
    static FormBody of(Payload payload) {
        String image = new String(payload.bytes(), StandardCharsets.ISO_8859_1);
        String boundary = UUID.randomUUID().toString();
        while (image.contains(boundary)) {
            boundary = UUID.randomUUID().toString();
        }
        return new FormBody(payload, boundary);
    }

    HttpQuestion question(String path) {
        String field =
                switch (payload.kind()) {
                    case FIRMWARE -> "firmware";
                    case FILE_SYSTEM -> "filesystem";
                };
        ByteArrayOutputStream body = new ByteArrayOutputStream(payload.size() + 512);
        body.writeBytes(ascii("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field
                + "\"; filename=\"" + fileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
        body.writeBytes(payload.bytes());
        body.writeBytes(ascii("\r\n--" + boundary + "--\r\n"));
        return HttpQuestion.post(path, "multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    /** Devices take quoted names as they stand, so nothing is in it that would have to be escaped. */
    private String fileName() {
        return payload.name().replaceAll("[^A-Za-z0-9._-]", "_");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
