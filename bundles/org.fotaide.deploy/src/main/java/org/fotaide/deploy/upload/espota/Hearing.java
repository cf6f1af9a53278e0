// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import org.fotaide.deploy.internal.Deadline;

/** The device's side of a transfer: what it says, and whether its connection lives. */
final class Hearing {
    /** What one look at the connection brought. */
    enum News {
        NONE,
        /** Something was said or ended, but no more is acknowledged. */
        WORDS,
        ACKNOWLEDGED
    }

    private static final int READ_AT_ONCE = 4096;

    private final SocketChannel connection;
    private final AckCount acknowledged;
    private final Duration limit;
    private final DeviceText text = new DeviceText();
    private final byte[] buffer = new byte[READ_AT_ONCE];
    private Optional<Deadline> lastWords = Optional.empty();
    private Optional<IOException> broken = Optional.empty();
    private boolean closed;
    private boolean rejecting;

    /**
     * @param acknowledged where its acknowledgements are counted
     * @param limit how long the rest of its last words is waited for
     */
    Hearing(SocketChannel connection, AckCount acknowledged, Duration limit) {
        this.connection = connection;
        this.acknowledged = acknowledged;
        this.limit = limit;
    }

    News read() throws IOException {
        if (closed) {
            return News.NONE;
        }
        int length;
        try {
            length = connection.read(ByteBuffer.wrap(buffer));
        } catch (ClosedByInterruptException interrupted) {
            throw interrupted;
        } catch (IOException failed) {
            broke(failed);
            closed = true;
            return News.WORDS;
        }
        if (length <= 0) {
            closed = length < 0;
            return closed ? News.WORDS : News.NONE;
        }
        return heard(length);
    }

    private News heard(int length) {
        text.append(buffer, length);
        if (text.error()) {
            lastWords = rejecting ? lastWords : Optional.of(Deadline.in(limit));
            rejecting = true;
            return News.WORDS;
        }
        lastWords = text.endsInOk() ? Optional.of(Deadline.in(limit)) : Optional.empty();
        return acknowledged.heard(buffer, length) ? News.ACKNOWLEDGED : News.WORDS;
    }

    /** The connection failed while it was written to; what the device said before still waits to be read. */
    void broke(IOException reason) {
        broken = broken.or(() -> Optional.of(reason));
    }

    /** The last byte has been handed over. */
    void allSent() {
        text.allSent();
    }

    /** Whether it makes sense to send it more. */
    boolean listening() {
        return !closed && broken.isEmpty() && !rejecting;
    }

    boolean closed() {
        return closed;
    }

    /** Until when to wait for the rest of what it says; empty if nothing is begun. */
    Optional<Deadline> lastWords() {
        return lastWords;
    }

    /** What it said of the image, once it can say no more about it. */
    Optional<TransferEnd> verdict() {
        boolean complete = closed || lastWords.filter(Deadline::passed).isPresent();
        if (complete ? text.endsInOk() : text.plainOk()) {
            return Optional.of(new TransferEnd.Taken());
        }
        boolean error = closed ? text.errorBegun() : rejecting;
        return complete && error ? Optional.of(new TransferEnd.Rejected(text.errorText())) : Optional.empty();
    }

    String words() {
        return text.words();
    }

    /** Why the connection ended. */
    String reason() {
        return broken.map(failed -> String.valueOf(failed.getMessage())).orElse("the device closed it");
    }
}
