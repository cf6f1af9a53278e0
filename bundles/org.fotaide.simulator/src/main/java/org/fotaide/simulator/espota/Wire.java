// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.espota;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.fotaide.simulator.link.LinkModel;
import org.fotaide.simulator.link.LinkSettings;

/**
 * The device's connection to the host, slowed down to what the {@link LinkModel} lets through: bytes are taken from the
 * socket only when the model's sender may send them, and answers go into it when they would reach the host. Times are
 * nanoseconds since the connection. Used by one thread; ends with an exception when that is interrupted.
 */
final class Wire implements AutoCloseable {
    private static final int CONNECT_MILLIS = 5000;
    private static final long FINE_NANOS = 50_000;

    /** Since always: for bytes that waited before the model let them go. */
    private static final long BEFORE = Long.MIN_VALUE;

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;
    private final long origin;
    private final LinkModel link;
    private final Deque<Answer> answers = new ArrayDeque<>();
    private boolean backlog;
    private boolean ended;

    private record Answer(String text, long at) {}

    private Wire(SocketChannel channel, LinkSettings settings) throws IOException {
        this.channel = channel;
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        selector = Selector.open();
        key = channel.register(selector, 0);
        origin = System.nanoTime();
        link = new LinkModel(settings, 0);
    }

    static Wire connect(InetSocketAddress host, LinkSettings settings) throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, settings.window());
            channel.socket().connect(host, CONNECT_MILLIS);
            return new Wire(channel, settings);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    LinkModel link() {
        return link;
    }

    long now() {
        return System.nanoTime() - origin;
    }

    /** Whether the host has closed its side and all that it sent before has been read. */
    boolean ended() {
        return ended && link.nextArrival() == LinkModel.NEVER;
    }

    /** Lets a text reach the host at a time, not before the texts given earlier. */
    void say(String text, long at) {
        answers.add(new Answer(text, at));
    }

    /** Takes in what comes and gives out what is due, until a time or until there is something new. */
    void poll(long until) throws IOException {
        if (exchange()) {
            return;
        }
        long now = now();
        long due = answers.isEmpty() ? LinkModel.NEVER : answers.getFirst().at();
        boolean open = !ended && link.allowance(now) > 0;
        long wake = Math.min(Math.min(until, due), ended ? LinkModel.NEVER : link.nextAllowance(now));
        sleep(open, wake);
        exchange();
    }

    /** Waits for a time and gives out what is due meanwhile. */
    void waitUntil(long time) throws IOException {
        while (now() < time) {
            poll(time);
        }
    }

    /** Waits until everything said has reached the host. */
    void flush() throws IOException {
        while (!answers.isEmpty()) {
            poll(answers.getFirst().at());
        }
    }

    /** Throws away what comes, until the host ends its side or the time is over. */
    void discard(long end) throws IOException {
        ByteBuffer scrap = ByteBuffer.allocate(1 << 16);
        while (now() < end) {
            scrap.clear();
            int count = channel.read(scrap);
            if (count < 0) {
                return;
            }
            if (count == 0) {
                sleep(true, end);
            }
        }
    }

    private boolean exchange() throws IOException {
        long now = now();
        boolean something = false;
        while (!answers.isEmpty() && answers.getFirst().at() <= now) {
            send(answers.removeFirst().text());
            something = true;
        }
        int allowed = link.allowance(now);
        if (ended || allowed == 0) {
            return something;
        }
        ByteBuffer buffer = ByteBuffer.allocate(allowed);
        int count = channel.read(buffer);
        if (count < 0) {
            ended = true;
        } else if (count > 0) {
            byte[] bytes = new byte[count];
            buffer.flip().get(bytes);
            link.send(bytes, backlog ? BEFORE : now);
        }
        backlog = count == allowed;
        return something || count != 0;
    }

    private void send(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                key.interestOps(SelectionKey.OP_WRITE);
                select(1);
            }
        }
    }

    /** Sleeps until a time, to about 50 µs, or until the socket can be read if that is of interest. */
    private void sleep(boolean readable, long until) throws IOException {
        key.interestOps(readable ? SelectionKey.OP_READ : 0);
        while (true) {
            long left = until == LinkModel.NEVER ? Long.MAX_VALUE : until - now();
            if (left <= 0) {
                return;
            }
            long millis = Math.min(TimeUnit.NANOSECONDS.toMillis(left), CONNECT_MILLIS);
            if (millis > 0 ? select(millis) : selectNow(left)) {
                return;
            }
        }
    }

    private boolean select(long millis) throws IOException {
        selector.selectedKeys().clear();
        boolean ready = selector.select(millis) > 0;
        requireUninterrupted();
        return ready;
    }

    private boolean selectNow(long left) throws IOException {
        selector.selectedKeys().clear();
        if (selector.selectNow() > 0) {
            return true;
        }
        LockSupport.parkNanos(Math.min(left, FINE_NANOS));
        requireUninterrupted();
        return false;
    }

    private static void requireUninterrupted() throws ClosedByInterruptException {
        if (Thread.currentThread().isInterrupted()) {
            throw new ClosedByInterruptException();
        }
    }

    @Override
    public void close() throws IOException {
        selector.close();
        channel.close();
    }
}
