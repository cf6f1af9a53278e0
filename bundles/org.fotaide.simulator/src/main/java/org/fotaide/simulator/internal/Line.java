// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.internal;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Optional;
import javax.net.ssl.SSLEngine;

/** A connection that a device keeps, on the loop's thread alone: nothing here waits. */
public final class Line {
    private static final int PIECE = 4096;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final Ear ear;
    private final Optional<TlsLayer> tls;
    private final Deque<ByteBuffer> unsent = new ArrayDeque<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(PIECE);
    private boolean ended;

    /** Hears what comes, on the loop's thread. */
    public interface Ear {
        /** It stands. */
        void connected();

        void take(byte[] bytes);

        /** It is over, or never came to be; told once, unless this side ended it. */
        void ended(String reason);
    }

    Line(SocketChannel channel, SelectionKey key, Ear ear, Optional<SSLEngine> engine) {
        this.channel = channel;
        this.key = key;
        this.ear = ear;
        this.tls = engine.map(other -> new TlsLayer(other, this::transmit, ear));
    }

    /** Something can be done about the channel. */
    void ready() {
        try {
            if (!key.isValid()) {
                return;
            }
            if (key.isConnectable()) {
                stand();
            } else if (key.isWritable()) {
                flush();
            } else if (key.isReadable()) {
                read();
            }
        } catch (IOException e) {
            fail(String.valueOf(e.getMessage()));
        }
    }

    private void stand() throws IOException {
        channel.finishConnect();
        key.interestOps(SelectionKey.OP_READ);
        if (tls.isPresent()) {
            tls.get().begin();
        } else {
            ear.connected();
        }
    }

    /** Goes there; that it stands, or that nobody is there, is heard later. */
    void go(InetSocketAddress server) throws IOException {
        if (server.isUnresolved()) {
            throw new IOException("no address is known of " + server.getHostString());
        }
        channel.connect(server);
    }

    private void read() throws IOException {
        buffer.clear();
        int count = channel.read(buffer);
        if (count < 0) {
            fail("the server closed the connection");
        } else if (tls.isPresent()) {
            tls.get().arrived(buffer.flip());
        } else if (count > 0) {
            ear.take(Arrays.copyOf(buffer.array(), count));
        }
    }

    /** Sends, if it stands. */
    public void send(byte[] bytes) {
        if (ended || !channel.isConnected()) {
            return;
        }
        try {
            if (tls.isPresent()) {
                tls.get().send(ByteBuffer.wrap(bytes));
            } else {
                transmit(ByteBuffer.wrap(bytes));
            }
        } catch (IOException e) {
            fail(String.valueOf(e.getMessage()));
        }
    }

    private void transmit(ByteBuffer bytes) throws IOException {
        unsent.add(bytes);
        flush();
    }

    private void flush() throws IOException {
        while (!ended && !unsent.isEmpty()) {
            channel.write(unsent.getFirst());
            if (unsent.getFirst().hasRemaining()) {
                key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
                return;
            }
            unsent.removeFirst();
        }
        if (!ended) {
            key.interestOps(SelectionKey.OP_READ);
        }
    }

    void fail(String reason) {
        if (!ended) {
            close();
            ear.ended(reason);
        }
    }

    /** Ends it without a word to its ear. */
    public void close() {
        ended = true;
        key.cancel();
        try {
            channel.close();
        } catch (IOException e) {
            return; // it had ended already
        }
    }
}
