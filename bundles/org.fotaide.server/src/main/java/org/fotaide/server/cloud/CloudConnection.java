// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.cloud;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.eclipse.jetty.io.AbstractConnection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.RetainableByteBuffer;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.util.Callback;

/** A device's connection: cuts what comes into lines, and spaces what goes. It has no thread and, while it is quiet, no buffer. */
final class CloudConnection extends AbstractConnection implements CloudWire {
    private static final int READ = 2_048;

    private final Connector connector;
    private final CloudLimits limits;
    private final Function<CloudWire, CloudSession> sessions;
    private final Deque<ByteBuffer> waiting = new ArrayDeque<>();
    private final LineCutter lines;
    private CloudSession session;
    private boolean sending;
    private boolean ending;
    private long sentAt;

    CloudConnection(Connector connector, EndPoint end, CloudLimits limits, Function<CloudWire, CloudSession> sessions) {
        super(end, connector.getExecutor());
        this.connector = connector;
        this.limits = limits;
        this.sessions = sessions;
        this.lines = new LineCutter(limits.line());
        this.sentAt = System.nanoTime() - limits.gap().toNanos();
    }

    @Override
    public void onOpen() {
        super.onOpen();
        session = sessions.apply(this);
        getEndPoint().setIdleTimeout(limits.silence().toMillis());
        later(limits.hello().toNanos(), session::requireKnown);
        fillInterested();
    }

    @Override
    public void onFillable() {
        RetainableByteBuffer buffer = connector.getByteBufferPool().acquire(READ, false);
        try {
            int count = getEndPoint().fill(buffer.getByteBuffer());
            while (count > 0) {
                take(buffer.getByteBuffer());
                count = getEndPoint().fill(buffer.getByteBuffer());
            }
            if (count < 0) {
                close();
            } else {
                fillInterested();
            }
        } catch (IOException gone) {
            getEndPoint().close(gone);
        } finally {
            buffer.release();
        }
    }

    private void take(ByteBuffer bytes) {
        boolean first = lines.isEmpty();
        for (String line : lines.take(bytes)) {
            session.take(line);
        }
        if (lines.isOverrun()) {
            session.refuse("a message is longer than " + limits.line() + " bytes");
        } else if (first && !lines.isEmpty()) {
            long begun = lines.ended();
            later(limits.hello().toNanos(), () -> requireProgress(begun));
        }
    }

    private void requireProgress(long begun) {
        if (lines.ended() == begun && !lines.isEmpty()) {
            session.refuse("a message was begun and not ended");
        }
    }

    @Override
    public void say(CloudText text) {
        synchronized (waiting) {
            if (ending) {
                return;
            }
            waiting.add(text.bytes());
            if (waiting.size() > limits.waiting()) {
                ending = true;
                getEndPoint().close();
                return;
            }
            if (sending) {
                return;
            }
            sending = true;
        }
        sendSoon();
    }

    @Override
    public void end() {
        synchronized (waiting) {
            ending = true;
            if (sending) {
                return;
            }
        }
        close();
    }

    private void sendSoon() {
        long wait = sentAt + limits.gap().toNanos() - System.nanoTime();
        if (wait > 0) {
            later(wait, this::send);
        } else {
            send();
        }
    }

    private void send() {
        ByteBuffer next;
        synchronized (waiting) {
            next = waiting.poll();
        }
        getEndPoint().write(Callback.from(this::sent, this::failed), next);
    }

    private void sent() {
        sentAt = System.nanoTime();
        boolean more;
        boolean last;
        synchronized (waiting) {
            more = !waiting.isEmpty();
            sending = more;
            last = ending && !more;
        }
        if (more) {
            sendSoon();
        } else if (last) {
            close();
        }
    }

    private void failed(Throwable gone) {
        getEndPoint().close(gone);
    }

    private void later(long nanos, Runnable task) {
        connector.getScheduler().schedule(() -> getExecutor().execute(task), nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public String address() {
        return getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress from
                ? from.getAddress().getHostAddress()
                : "";
    }

    @Override
    public boolean onIdleExpired(TimeoutException silence) {
        session.refuse("it said, or took, nothing for " + limits.silence().toSeconds() + " s");
        getEndPoint().close(silence);
        return false;
    }

    @Override
    public void onClose(Throwable cause) {
        session.ended();
        super.onClose(cause);
    }
}
