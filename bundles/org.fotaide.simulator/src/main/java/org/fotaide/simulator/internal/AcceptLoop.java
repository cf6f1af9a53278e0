// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** One thread that takes the connections to many sockets. Handlers run on it and hand their work on. */
public final class AcceptLoop implements AutoCloseable {
    private final Selector selector;
    private final Queue<Listener> fresh = new ConcurrentLinkedQueue<>();
    private volatile boolean closed;

    /** Takes a connection, in blocking mode. */
    @FunctionalInterface
    public interface Handler {
        void take(SocketChannel connection);
    }

    private record Listener(ServerSocketChannel channel, Handler handler) {}

    public AcceptLoop(String name) {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Starts to accept; the socket is closed by who opened it. */
    public void register(ServerSocketChannel channel, Handler handler) throws IOException {
        channel.configureBlocking(false);
        fresh.add(new Listener(channel, handler));
        selector.wakeup();
    }

    private void run() {
        while (!closed) {
            try {
                for (Listener next = fresh.poll(); next != null; next = fresh.poll()) {
                    add(next);
                }
                selector.select(AcceptLoop::accept);
            } catch (ClosedSelectorException e) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void add(Listener listener) {
        try {
            listener.channel().register(selector, SelectionKey.OP_ACCEPT, listener.handler());
        } catch (ClosedChannelException e) {
            return; // the device was switched off before it was heard of
        }
    }

    private static void accept(SelectionKey key) {
        try {
            SocketChannel connection = ((ServerSocketChannel) key.channel()).accept();
            if (connection != null) {
                ((Handler) key.attachment()).take(connection);
            }
        } catch (ClosedChannelException e) {
            key.cancel();
        } catch (IOException e) {
            return; // the client was gone before it was taken; the socket goes on
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
