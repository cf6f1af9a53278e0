// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLEngine;

/** One thread that serves the datagrams and the connections of many sockets. Handlers run on it, one at a time. */
public final class ChannelLoop implements AutoCloseable {
    private static final int LARGEST = 65536;
    private static final int LONGEST_SECONDS = 10;

    private final Selector selector;
    private final Thread thread;
    private final ByteBuffer buffer = ByteBuffer.allocate(LARGEST);
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    /** Takes a datagram. */
    @FunctionalInterface
    public interface Handler {
        void take(InetSocketAddress from, byte[] datagram);
    }

    /** Takes a connection, in blocking mode; what it has to do with it is done elsewhere. */
    @FunctionalInterface
    public interface Door {
        void open(SocketChannel connection);
    }

    /** Something came to a socket. */
    @FunctionalInterface
    private interface Arrival {
        void take() throws IOException;
    }

    /** A socket in the loop. */
    public interface Registration {
        /** Leaves what comes in the socket's buffer. */
        void pause();

        void resume();
    }

    public ChannelLoop(String name) {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Starts to receive; the socket is closed by who opened it. */
    public Registration register(DatagramChannel channel, Handler handler) throws IOException {
        SelectionKey key = add(channel, SelectionKey.OP_READ, () -> receive(channel, handler));
        return new Registration() {
            @Override
            public void pause() {
                interest(key, 0);
            }

            @Override
            public void resume() {
                interest(key, SelectionKey.OP_READ);
            }
        };
    }

    /** Starts to accept connections; the socket is closed by who opened it. */
    public void register(ServerSocketChannel channel, Door door) throws IOException {
        add(channel, SelectionKey.OP_ACCEPT, () -> {
            SocketChannel connection = channel.accept();
            if (connection != null) {
                door.open(connection);
            }
        });
    }

    /**
     * Starts to connect; on the loop's thread. The line is heard later, never before this returns.
     *
     * @param tls for a line that is to be sealed
     */
    public Line connect(InetSocketAddress server, Line.Ear ear, Optional<SSLEngine> tls) throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            SelectionKey key = channel.register(selector, SelectionKey.OP_CONNECT);
            Line line = new Line(channel, key, ear, tls);
            key.attach((Arrival) line::ready);
            try {
                line.go(server);
            } catch (IOException nobody) {
                execute(() -> line.fail(String.valueOf(nobody.getMessage())));
            }
            return line;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private SelectionKey add(SelectableChannel channel, int operation, Arrival arrival) throws IOException {
        channel.configureBlocking(false);
        SelectionKey key = channel.register(selector, operation, arrival);
        selector.wakeup();
        return key;
    }

    private void interest(SelectionKey key, int operations) {
        try {
            key.interestOps(operations);
            selector.wakeup();
        } catch (CancelledKeyException e) {
            return; // the socket was closed meanwhile: nothing comes any more
        }
    }

    /** Runs something on the loop's thread. */
    public void execute(Runnable task) {
        tasks.add(task);
        selector.wakeup();
    }

    /** Runs something on the loop's thread and waits until it is done. */
    public void call(Runnable task) {
        if (Thread.currentThread() == thread) {
            task.run();
            return;
        }
        CompletableFuture<Void> done = new CompletableFuture<>();
        execute(() -> {
            try {
                task.run();
            } finally {
                done.complete(null);
            }
        });
        done.orTimeout(LONGEST_SECONDS, TimeUnit.SECONDS).join();
    }

    private void run() {
        while (!closed) {
            try {
                selector.select(key -> guarded(() -> arrived(key)));
                for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
                    guarded(task);
                }
            } catch (ClosedSelectorException e) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A fault in one device is reported and does not end the others. */
    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }

    private static void arrived(SelectionKey key) {
        try {
            ((Arrival) key.attachment()).take();
        } catch (ClosedChannelException e) {
            key.cancel();
        } catch (IOException e) {
            return; // an ICMP error for an earlier answer, or a client that is gone again; the socket goes on
        }
    }

    private void receive(DatagramChannel channel, Handler handler) throws IOException {
        buffer.clear();
        if (channel.receive(buffer) instanceof InetSocketAddress from) {
            buffer.flip();
            byte[] datagram = new byte[buffer.remaining()];
            buffer.get(datagram);
            handler.take(from, datagram);
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
