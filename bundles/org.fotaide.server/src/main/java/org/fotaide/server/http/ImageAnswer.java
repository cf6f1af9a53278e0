// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.http;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.util.Callback;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.image.ImageCache;
import org.fotaide.server.store.StoredImage;

/**
 * An image as an answer: whole or a range of it, with its exact length, in one write together with the header, so that a
 * device finds all of the header in the first segment (PROTOCOLS 7.1).
 *
 * @param images where its bytes are
 * @param image which one
 */
public record ImageAnswer(ImageCache images, StoredImage image) {
    private static final String TYPE = "application/octet-stream";

    /**
     * Sends it, or says that the asker has it already.
     *
     * @param sent is told when the last byte of a whole image went out
     */
    public void to(Call call, Runnable sent) throws FotaException {
        String tag = '"' + image.sha256() + '"';
        call.header(HttpHeader.ETAG, tag);
        if (call.header("If-None-Match").filter(tags -> names(tags, tag)).isPresent()) {
            call.response().setStatus(304);
            call.send(ByteBuffer.allocate(0));
            return;
        }
        call.header(HttpHeader.ACCEPT_RANGES, "bytes");
        Optional<ByteRange> range = call.header("Range")
                .filter(asked -> call.header("If-Range").map(tag::equals).orElse(true))
                .flatMap(asked -> ByteRange.of(asked, image.size()));
        if (range.isPresent()) {
            part(call, range.get());
        } else {
            whole(call, sent);
        }
    }

    private static boolean names(String tags, String tag) {
        return tags.strip().equals("*") || tags.contains(tag);
    }

    private void whole(Call call, Runnable sent) throws FotaException {
        call.header(HttpHeader.CONTENT_TYPE, TYPE);
        call.response().setStatus(200);
        if (call.isHead()) {
            call.response().getHeaders().put(HttpHeader.CONTENT_LENGTH, image.size());
            call.callback().succeeded();
            return;
        }
        ByteBuffer body = images.get(image);
        call.response().getHeaders().put(HttpHeader.CONTENT_LENGTH, body.remaining());
        call.response().write(true, body, Callback.from(sent, call.callback()));
    }

    private void part(Call call, ByteRange range) throws FotaException {
        if (!range.isThere()) {
            call.header(HttpHeader.CONTENT_RANGE, "bytes */" + image.size());
            call.response().setStatus(416);
            call.send(ByteBuffer.allocate(0));
            return;
        }
        call.header(HttpHeader.CONTENT_TYPE, TYPE);
        call.header(
                HttpHeader.CONTENT_RANGE,
                "bytes " + range.first() + "-" + (range.first() + range.length() - 1) + "/" + image.size());
        call.response().setStatus(206);
        call.send(images.get(image).slice((int) range.first(), (int) range.length()));
    }
}
