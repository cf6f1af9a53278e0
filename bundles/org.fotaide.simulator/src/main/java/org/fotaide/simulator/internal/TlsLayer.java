// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.internal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;

/** TLS on a line, by the JDK's engine: sealed bytes on one side, plain ones on the other. */
final class TlsLayer {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final SSLEngine engine;
    private final Wire wire;
    private final Line.Ear ear;
    private final Deque<ByteBuffer> unsealed = new ArrayDeque<>();
    private ByteBuffer arrived;
    private boolean connected;

    /** Where sealed bytes go. */
    @FunctionalInterface
    interface Wire {
        void transmit(ByteBuffer bytes) throws IOException;
    }

    TlsLayer(SSLEngine engine, Wire wire, Line.Ear ear) {
        this.engine = engine;
        this.wire = wire;
        this.ear = ear;
        engine.setUseClientMode(true);
        arrived = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
    }

    void begin() throws IOException {
        engine.beginHandshake();
        work();
    }

    /** Sealed bytes have come. */
    void arrived(ByteBuffer bytes) throws IOException {
        if (arrived.remaining() < bytes.remaining()) {
            arrived =
                    ByteBuffer.allocate(arrived.capacity() + bytes.remaining()).put(arrived.flip());
        }
        arrived.put(bytes);
        work();
    }

    /** Plain bytes are to go; they wait until both sides have shaken hands. */
    void send(ByteBuffer plain) throws IOException {
        unsealed.add(plain);
        if (connected) {
            work();
        }
    }

    private void work() throws IOException {
        boolean more = true;
        while (more) {
            more = switch (engine.getHandshakeStatus()) {
                case NEED_TASK -> {
                    engine.getDelegatedTask().run();
                    yield true;
                }
                case NEED_WRAP -> seal(NOTHING);
                case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> open();
                case FINISHED, NOT_HANDSHAKING -> talk();
            };
        }
    }

    private boolean talk() throws IOException {
        if (!connected) {
            connected = true;
            ear.connected();
        }
        while (!unsealed.isEmpty()) {
            ByteBuffer next = unsealed.getFirst();
            seal(next);
            if (!next.hasRemaining()) {
                unsealed.removeFirst();
            }
        }
        return open();
    }

    private boolean seal(ByteBuffer plain) throws IOException {
        ByteBuffer sealed = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        SSLEngineResult result = engine.wrap(plain, sealed);
        wire.transmit(sealed.flip());
        return result.getStatus() == Status.OK;
    }

    /** Whether there may be more to do. */
    private boolean open() throws IOException {
        ByteBuffer plain = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
        SSLEngineResult result = engine.unwrap(arrived.flip(), plain);
        arrived.compact();
        if (plain.position() > 0) {
            ear.take(Arrays.copyOf(plain.array(), plain.position()));
        }
        if (result.getStatus() == Status.CLOSED) {
            throw new EOFException("the server closed the connection");
        }
        boolean tasks = engine.getHandshakeStatus() != HandshakeStatus.NOT_HANDSHAKING
                && engine.getHandshakeStatus() != HandshakeStatus.NEED_UNWRAP;
        return result.getStatus() == Status.OK && (result.bytesConsumed() > 0 || tasks);
    }
}
