// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.thread.Scheduler;
import org.fotaide.server.image.ImageBody;

/**
 * A connection that lets the system send the rest of an image from its file ({@code sendfile}), behind a first write of the
 * header and the image's beginning, so that a device finds all of the header in the first segment.
 */
final class ImageEndPoint extends SocketChannelEndPoint {
    /** How much goes with the header, in bytes. */
    private static final int BEGINNING = 8_192;

    private Optional<ImageBody> image = Optional.empty();

    ImageEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler) {
        super(channel, selector, key, scheduler);
    }

    /** The body of the next answer. */
    void sends(ImageBody body) {
        image = Optional.of(body);
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // the buffer of the image itself, not one with the same bytes
    public boolean flush(ByteBuffer... buffers) throws IOException {
        Optional<FileChannel> file = image.filter(
                        body -> buffers.length > 0 && buffers[buffers.length - 1] == body.bytes())
                .flatMap(ImageBody::file)
                .filter(FileChannel::isOpen);
        if (file.isEmpty()) {
            return super.flush(buffers);
        }
        ByteBuffer body = buffers[buffers.length - 1];
        return (body.position() > 0 || begin(body, buffers)) && rest(body, file.get());
    }

    private boolean begin(ByteBuffer body, ByteBuffer... buffers) throws IOException {
        int end = body.limit();
        body.limit(Math.min(end, BEGINNING));
        try {
            return super.flush(buffers);
        } finally {
            body.limit(end);
        }
    }

    private boolean rest(ByteBuffer body, FileChannel file) throws IOException {
        try {
            while (body.hasRemaining()) {
                long sent = file.transferTo(body.position(), body.remaining(), getChannel());
                if (sent <= 0) {
                    return false;
                }
                notIdle();
                body.position(body.position() + (int) sent);
            }
            return true;
        } catch (IOException gone) {
            throw new EofException(gone);
        }
    }
}
