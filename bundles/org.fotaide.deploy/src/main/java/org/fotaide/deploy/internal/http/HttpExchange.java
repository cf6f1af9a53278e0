// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.internal.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import org.fotaide.deploy.device.DeviceAddress;
import org.fotaide.deploy.internal.Deadline;
import org.fotaide.deploy.internal.Farewell;
import org.fotaide.deploy.internal.Watch;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.Progress;

/**
 * One question to one device and its answer. Writing and reading go on side by side, so an answer is heard at any time.
 *
 * <pre>{@code
 * HttpEnd end = new HttpExchange(device, ip, limits, progress).call(HttpQuestion.get("/update"));
 * }</pre>
 */
public final class HttpExchange {
    /** Bytes that the system is asked to hold for the connection: what is in it is not yet on the wire. */
    private static final int BUFFER = 16 * 1024;

    private static final int CHUNK = 4096;
    private static final Duration FAREWELL = Duration.ofMillis(500);

    private final DeviceAddress device;
    private final InetSocketAddress to;
    private final HttpLimits limits;
    private final Progress progress;

    /**
     * @param progress told of the bytes of the body that are sure to have left this computer; a cancel ends the connection
     */
    public HttpExchange(DeviceAddress device, InetSocketAddress to, HttpLimits limits, Progress progress) {
        this.device = device;
        this.to = to;
        this.limits = limits;
        this.progress = progress;
    }

    public HttpEnd call(HttpQuestion question) throws CancelledException {
        try (SocketChannel channel = SocketChannel.open();
                Watch watch = new Watch(progress)) {
            Optional<HttpEnd> refused = connect(channel, watch);
            if (refused.isPresent()) {
                return refused.get();
            }
            Conversation conversation = new Conversation(channel, question);
            boolean answered = false;
            try {
                HttpEnd end = conversation.run(watch);
                answered = end instanceof HttpEnd.Answered;
                return end;
            } finally {
                if (!answered) {
                    new Farewell(FAREWELL).to(channel);
                }
            }
        } catch (ClosedByInterruptException interrupted) {
            throw new CancelledException();
        } catch (IOException failed) {
            return new HttpEnd.NoConnection(reason(failed));
        }
    }

    private static String reason(IOException failed) {
        return failed.getMessage() == null ? failed.toString() : failed.getMessage();
    }

    private Optional<HttpEnd> connect(SocketChannel channel, Watch watch) throws IOException, CancelledException {
        channel.setOption(StandardSocketOptions.SO_SNDBUF, BUFFER);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        SelectionKey key = watch.over(channel, SelectionKey.OP_CONNECT);
        Deadline deadline = Deadline.in(limits.connect());
        boolean connected = channel.connect(to);
        while (!connected && !channel.finishConnect()) {
            if (deadline.passed()) {
                return Optional.of(new HttpEnd.NoConnection(
                        "no answer within " + limits.connect().toMillis() + " ms"));
            }
            watch.nap(deadline);
        }
        key.interestOps(SelectionKey.OP_READ);
        return Optional.empty();
    }

    /** The bytes of one connection. */
    private final class Conversation {
        private final SocketChannel channel;
        private final ByteBuffer head;
        private final ByteBuffer body;
        private final int held;
        private final AnswerReader reader = new AnswerReader();
        private final byte[] chunk = new byte[CHUNK];
        private Deadline limit = Deadline.in(limits.stall());
        private Optional<String> broken = Optional.empty();
        private long shown;

        Conversation(SocketChannel channel, HttpQuestion question) throws IOException {
            this.channel = channel;
            this.head = ByteBuffer.wrap(question.head(device));
            this.body = ByteBuffer.wrap(question.body().toArray());
            this.held = channel.getOption(StandardSocketOptions.SO_SNDBUF);
        }

        HttpEnd run(Watch watch) throws IOException, CancelledException {
            SelectionKey key = watch.over(channel, SelectionKey.OP_READ);
            while (true) {
                watch.check();
                boolean wrote = write();
                boolean moved = read() || wrote;
                show(body.position() - held);
                Optional<HttpEnd> end = end();
                if (end.isPresent()) {
                    return end.get();
                }
                if (!moved) {
                    boolean more = body.hasRemaining();
                    key.interestOps(more ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
                    watch.nap(limit);
                }
            }
        }

        private boolean write() throws IOException {
            ByteBuffer next = head.hasRemaining() ? head : body;
            if (!next.hasRemaining() || broken.isPresent()) {
                return false;
            }
            try {
                boolean written = channel.write(next) > 0;
                if (written) {
                    limit = Deadline.in(body.hasRemaining() ? limits.stall() : limits.answer());
                }
                return written;
            } catch (ClosedByInterruptException interrupted) {
                throw interrupted;
            } catch (IOException failed) {
                broken = Optional.of(reason(failed));
                return true;
            }
        }

        /** What the device said before it broke the connection off may still be there, so it is read to its end. */
        private boolean read() throws IOException {
            try {
                int length = channel.read(ByteBuffer.wrap(chunk));
                if (length < 0) {
                    ended("it was closed");
                } else {
                    reader.append(chunk, length);
                }
                return length != 0;
            } catch (ClosedByInterruptException interrupted) {
                throw interrupted;
            } catch (IOException failed) {
                ended(reason(failed));
                return true;
            }
        }

        private void ended(String reason) {
            reader.end();
            broken = broken.or(() -> Optional.of(reason));
            limit = Deadline.in(Duration.ZERO);
        }

        private void show(long sure) {
            if (sure > shown) {
                progress.worked(sure - shown);
                shown = sure;
            }
        }

        private Optional<HttpEnd> end() {
            Optional<HttpAnswer> answer = reader.answer();
            if (answer.isPresent()) {
                show(body.hasRemaining() ? 0 : body.limit());
                return answer.map(HttpEnd.Answered::new);
            }
            if (reader.foreign()) {
                return Optional.of(new HttpEnd.Foreign(reader.words()));
            }
            if (!limit.passed()) {
                return Optional.empty();
            }
            return Optional.of(
                    broken.isPresent()
                            ? new HttpEnd.BrokenOff(body.position(), !body.hasRemaining(), broken.get())
                            : body.hasRemaining() ? new HttpEnd.Stalled(body.position()) : new HttpEnd.Silent());
        }
    }
}
