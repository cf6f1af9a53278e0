// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload.espota;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.fotaide.deploy.internal.Deadline;
import org.fotaide.deploy.upload.Sending;
import org.fotaide.deploy.upload.TimeLimits;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;

/**
 * Sends the image over the device's connection and listens to what the device says meanwhile (PROTOCOLS 1.5). Writing and
 * reading go on side by side, so a verdict is heard at any time and neither side waits for the other's buffer.
 */
final class Transfer {
    private static final int READ_AT_ONCE = 4096;
    /** Linux counts its own overhead in, and gives twice what it was asked for. */
    private static final int BUFFER_FACTOR = 2;

    private final SocketChannel connection;
    private final ByteBuffer image;
    private final Pace pace;
    private final TimeLimits limits;
    private final Progress progress;
    private final DeviceText text = new DeviceText();
    private final AckCount acknowledged;
    private final byte[] heard = new byte[READ_AT_ONCE];

    private Deadline stall;
    private Optional<Deadline> verdict = Optional.empty();
    private Optional<Deadline> lastWords = Optional.empty();
    private Optional<IOException> broken = Optional.empty();
    private boolean closed;
    private boolean rejected;
    private long shown;

    Transfer(SocketChannel connection, byte[] image, Sending sending, Pace pace, TimeLimits limits, Progress progress)
            throws IOException {
        connection.configureBlocking(false);
        connection.setOption(StandardSocketOptions.TCP_NODELAY, true);
        connection.setOption(StandardSocketOptions.SO_SNDBUF, sending.buffer());
        this.connection = connection;
        this.image = ByteBuffer.wrap(image);
        this.pace = pace;
        this.limits = limits;
        this.progress = progress;
        long given = connection.getOption(StandardSocketOptions.SO_SNDBUF);
        this.acknowledged = new AckCount(BUFFER_FACTOR * given);
        this.stall = Deadline.in(limits.stall());
    }

    TransferEnd run(Watch watch) throws IOException, CancelledException {
        SelectionKey key = watch.over(connection, SelectionKey.OP_READ);
        while (true) {
            watch.check();
            boolean wrote = write();
            boolean moved = read() || wrote;
            show();
            Optional<TransferEnd> end = end();
            if (end.isPresent()) {
                return end.get();
            }
            if (!moved) {
                key.interestOps(wantsToWrite() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
                watch.nap(next());
            }
        }
    }

    private boolean wantsToWrite() {
        return broken.isEmpty() && !closed && !text.error() && image.hasRemaining() && pace.mayWrite();
    }

    private boolean write() throws IOException {
        if (!wantsToWrite()) {
            return false;
        }
        ByteBuffer part = image.slice(image.position(), Math.min(pace.most(), image.remaining()));
        int written;
        try {
            written = connection.write(part);
        } catch (ClosedByInterruptException interrupted) {
            throw interrupted;
        } catch (IOException failed) {
            // What the device said before the connection broke still waits to be read.
            broken = Optional.of(failed);
            return true;
        }
        if (written == 0) {
            return false;
        }
        image.position(image.position() + written);
        pace.written(written);
        acknowledged.handedOver(written);
        stall = Deadline.in(limits.stall());
        if (allSent()) {
            text.allSent();
            verdict = Optional.of(Deadline.in(limits.result()));
        }
        return true;
    }

    private boolean read() throws IOException {
        if (closed) {
            return false;
        }
        int length;
        try {
            length = connection.read(ByteBuffer.wrap(heard));
        } catch (ClosedByInterruptException interrupted) {
            throw interrupted;
        } catch (IOException failed) {
            broken = broken.or(() -> Optional.of(failed));
            closed = true;
            return true;
        }
        if (length <= 0) {
            closed = length < 0;
            return closed;
        }
        text.append(heard, length);
        if (!text.error() && acknowledged.heard(heard, length)) {
            stall = Deadline.in(limits.stall());
        }
        pace.answered();
        if (!text.error()) {
            lastWords = allSent() && text.endsInOk() ? Optional.of(Deadline.in(limits.lastWords())) : Optional.empty();
        } else if (!rejected) {
            rejected = true;
            lastWords = Optional.of(Deadline.in(limits.lastWords()));
        }
        return true;
    }

    private void show() {
        long count = acknowledged.count();
        if (count > shown) {
            progress.worked(count - shown);
            shown = count;
        }
    }

    private boolean allSent() {
        return !image.hasRemaining();
    }

    private boolean allAcknowledged() {
        return allSent() && acknowledged.covers(image.limit());
    }

    private Deadline next() {
        return lastWords.or(() -> verdict.filter(limit -> allAcknowledged())).orElse(stall);
    }

    private Optional<TransferEnd> end() {
        boolean complete = closed || lastWords.filter(Deadline::passed).isPresent();
        boolean ok = complete ? text.endsInOk() : text.plainOk();
        if (ok && allSent()) {
            progress.worked(image.limit() - shown);
            return Optional.of(new TransferEnd.Taken());
        }
        boolean error = closed ? text.errorBegun() : text.error();
        if (error && complete) {
            return Optional.of(new TransferEnd.Rejected(text.errorText()));
        }
        if (closed) {
            return Optional.of(ended());
        }
        return lastWords.isPresent() ? Optional.empty() : late();
    }

    private Optional<TransferEnd> late() {
        boolean over = verdict.filter(Deadline::passed).isPresent();
        if (allAcknowledged()) {
            return over ? Optional.of(new TransferEnd.Missing()) : Optional.empty();
        }
        return over || stall.passed() ? Optional.of(new TransferEnd.Stalled(acknowledged.count())) : Optional.empty();
    }

    private TransferEnd ended() {
        if (allAcknowledged()) {
            return new TransferEnd.Unclear(text.words());
        }
        return broken.map(reason -> TransferEnd.BrokenOff.failed(acknowledged.count(), reason))
                .orElseGet(() -> TransferEnd.BrokenOff.closed(acknowledged.count()));
    }
}
