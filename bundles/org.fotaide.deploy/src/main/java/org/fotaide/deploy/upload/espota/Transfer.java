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
import org.fotaide.deploy.internal.Watch;
import org.fotaide.deploy.upload.Sending;
import org.fotaide.deploy.upload.TimeLimits;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;

/**
 * Sends the image over the device's connection and listens to what the device says meanwhile (PROTOCOLS 1.5). Writing and
 * reading go on side by side, so a verdict is heard at any time and neither side waits for the other's buffer.
 */
final class Transfer {
    /** Linux counts its own overhead in, and gives twice what it was asked for. */
    private static final int BUFFER_FACTOR = 2;

    private final SocketChannel connection;
    private final ByteBuffer image;
    private final Pace pace;
    private final TimeLimits limits;
    private final Progress progress;
    private final AckCount acknowledged;
    private final Hearing device;
    private Deadline stall;
    private Optional<Deadline> result = Optional.empty();
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
        this.device = new Hearing(connection, acknowledged, limits.lastWords());
        this.stall = Deadline.in(limits.stall());
    }

    TransferEnd run(Watch watch) throws IOException, CancelledException {
        SelectionKey key = watch.over(connection, SelectionKey.OP_READ);
        while (true) {
            watch.check();
            boolean wrote = write();
            boolean moved = read() || wrote;
            show(acknowledged.count());
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
        return device.listening() && !allSent() && pace.mayWrite();
    }

    private boolean write() throws IOException {
        if (!wantsToWrite()) {
            return false;
        }
        int written;
        try {
            written = connection.write(image.slice(image.position(), Math.min(pace.most(), image.remaining())));
        } catch (ClosedByInterruptException interrupted) {
            throw interrupted;
        } catch (IOException failed) {
            device.broke(failed);
            return true;
        }
        if (written > 0) {
            handedOver(written);
        }
        return written > 0;
    }

    private void handedOver(int bytes) {
        image.position(image.position() + bytes);
        pace.written(bytes);
        acknowledged.handedOver(bytes);
        stall = Deadline.in(limits.stall());
        if (allSent()) {
            device.allSent();
            result = Optional.of(Deadline.in(limits.result()));
        }
    }

    private boolean read() throws IOException {
        Hearing.News news = device.read();
        if (news == Hearing.News.NONE) {
            return false;
        }
        pace.answered();
        if (news == Hearing.News.ACKNOWLEDGED) {
            stall = Deadline.in(limits.stall());
        }
        return true;
    }

    private void show(long count) {
        if (count > shown) {
            progress.worked(count - shown);
            shown = count;
        }
    }

    /** Whether the last byte has been handed over. */
    boolean allSent() {
        return !image.hasRemaining();
    }

    private boolean allAcknowledged() {
        return allSent() && acknowledged.covers(image.limit());
    }

    private Deadline next() {
        return device.lastWords()
                .or(() -> result.filter(limit -> allAcknowledged()))
                .orElse(stall);
    }

    private Optional<TransferEnd> end() {
        Optional<TransferEnd> verdict = device.verdict();
        if (verdict.isPresent()) {
            show(verdict.get() instanceof TransferEnd.Taken ? image.limit() : shown);
            return verdict;
        }
        if (device.closed()) {
            return Optional.of(closed());
        }
        return device.lastWords().isPresent() ? Optional.empty() : late();
    }

    private TransferEnd closed() {
        return allAcknowledged()
                ? new TransferEnd.Unclear(device.words())
                : new TransferEnd.BrokenOff(acknowledged.count(), allSent(), device.reason());
    }

    private Optional<TransferEnd> late() {
        boolean over = result.filter(Deadline::passed).isPresent();
        if (allAcknowledged()) {
            return over ? Optional.of(new TransferEnd.Missing()) : Optional.empty();
        }
        return over || stall.passed() ? Optional.of(new TransferEnd.Stalled(acknowledged.count())) : Optional.empty();
    }
}
