// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.http;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.util.Callback;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.image.ImageBody;
import org.fotaide.server.image.Transfers;
import org.fotaide.server.store.StoredImage;

/**
 * An image as an answer: whole or a range of it, with its exact length, in one write together with the header, so that a
 * device finds all of the header in the first segment (PROTOCOLS 7.1).
 *
 * @param sender where its bytes are, and who counts them
 * @param image which one
 * @param device that asks; empty if nobody knows which one it is
 */
public record ImageAnswer(ImageSender sender, StoredImage image, Optional<String> device) {
    private static final String TYPE = "application/octet-stream";

    /**
     * Sends it, or says that the asker has it already.
     *
     * @param told is told what became of a whole image
     */
    public void to(Call call, ImageDelivery told) throws FotaException {
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
            whole(call, told);
        }
    }

    private static boolean names(String tags, String tag) {
        return tags.strip().equals("*") || tags.contains(tag);
    }

    private void whole(Call call, ImageDelivery told) throws FotaException {
        call.header(HttpHeader.CONTENT_TYPE, TYPE);
        call.response().setStatus(200);
        if (call.isHead()) {
            call.response().getHeaders().put(HttpHeader.CONTENT_LENGTH, image.size());
            call.callback().succeeded();
            return;
        }
        ImageBody content = sender.images().get(image);
        ByteBuffer body = content.bytes();
        if (call.request().getConnectionMetaData().getConnection().getEndPoint() instanceof ImageEndPoint end) {
            end.sends(content);
        }
        call.response().getHeaders().put(HttpHeader.CONTENT_LENGTH, body.remaining());
        call.response().write(true, body, new Sending(call, sender.transfers().begin(device, body), told));
    }

    /** A whole image on its way. */
    private final class Sending implements Callback {
        private final Call call;
        private final Transfers.Transfer transfer;
        private final ImageDelivery told;

        private Sending(Call call, Transfers.Transfer transfer, ImageDelivery told) {
            this.call = call;
            this.transfer = transfer;
            this.told = told;
        }

        @Override
        public void succeeded() {
            sender.transfers().end(transfer);
            told.arrived();
            call.callback().succeeded();
        }

        @Override
        public void failed(Throwable broken) {
            sender.transfers().end(transfer);
            told.brokeOff(transfer.percent());
            call.callback().failed(broken);
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }
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
        call.send(sender.images().get(image).bytes().slice((int) range.first(), (int) range.length()));
    }
}
