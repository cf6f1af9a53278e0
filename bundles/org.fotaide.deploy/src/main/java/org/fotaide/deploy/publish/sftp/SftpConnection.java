// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish.sftp;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Requests and answers on one SFTP channel. Several requests may be under way; a thread of its own takes the answers, so
 * that a server that falls silent keeps nobody waiting for longer than the limit. Requests belong to one thread.
 */
final class SftpConnection {
    /** Servers need not take more in one packet (draft-ietf-secsh-filexfer-02, 3). */
    private static final int LARGEST_PACKET = 256 * 1024;

    private static final int PROTOCOL = 3;
    private static final int VERSION_ID = -1;

    private final InputStream in;
    private final OutputStream out;
    private final Duration limit;
    private final Map<Integer, CompletableFuture<SftpReply>> pending = new ConcurrentHashMap<>();
    private final Map<String, String> extensions = new HashMap<>();
    private volatile IOException end;
    private int lastId;

    private SftpConnection(InputStream in, OutputStream out, Duration limit) {
        this.in = in;
        this.out = out;
        this.limit = limit;
    }

    /**
     * Begins the conversation.
     *
     * @param limit for each answer
     */
    static SftpConnection open(InputStream in, OutputStream out, Duration limit) throws IOException {
        SftpConnection connection = new SftpConnection(in, out, limit);
        Thread reader = new Thread(connection::read, "fota-sftp");
        reader.setDaemon(true);
        CompletableFuture<SftpReply> answer = connection.expect(VERSION_ID);
        reader.start();
        connection.write(new SftpRequest(SftpRequest.INIT, PROTOCOL));
        SftpReply version = connection.await(answer).expect(SftpReply.VERSION);
        int number = version.number();
        if (number < PROTOCOL) {
            throw new IOException("its version is " + number);
        }
        while (version.hasMore()) {
            connection.extensions.put(version.text(), version.text());
        }
        return connection;
    }

    boolean offers(String extension) {
        return extensions.containsKey(extension);
    }

    SftpRequest request(int type) {
        lastId = (lastId + 1) & Integer.MAX_VALUE;
        return new SftpRequest(type, lastId);
    }

    /** Sends the request that was begun last; its answer comes in the order in which the server pleases. */
    CompletableFuture<SftpReply> send(SftpRequest request) throws IOException {
        CompletableFuture<SftpReply> answer = expect(lastId);
        write(request);
        return answer;
    }

    SftpReply ask(SftpRequest request) throws IOException {
        return await(send(request));
    }

    private CompletableFuture<SftpReply> expect(int id) throws IOException {
        CompletableFuture<SftpReply> answer = new CompletableFuture<>();
        pending.put(id, answer);
        if (end != null) {
            throw lost();
        }
        return answer;
    }

    private void write(SftpRequest request) throws IOException {
        try {
            out.write(request.packet());
            out.flush();
        } catch (IOException gone) {
            throw end == null ? gone : lost();
        }
    }

    private IOException lost() {
        return new IOException("the connection was lost", end);
    }

    SftpReply await(CompletableFuture<SftpReply> answer) throws IOException {
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException silent) {
            throw new IOException("the server did not answer within " + limit.toSeconds() + " s", silent);
        } catch (ExecutionException gone) {
            throw lost();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    private void read() {
        try (DataInputStream packets = new DataInputStream(in)) {
            while (true) {
                int length = packets.readInt();
                if (length < 1 + Integer.BYTES || length > LARGEST_PACKET) {
                    throw new IOException("what the server says is no SFTP");
                }
                int type = packets.readUnsignedByte();
                byte[] body = packets.readNBytes(length - 1);
                if (body.length < length - 1) {
                    throw new EOFException();
                }
                take(type, ByteBuffer.wrap(body));
            }
        } catch (IOException | RuntimeException ended) {
            end = ended instanceof IOException failure ? failure : new IOException(ended);
            pending.values().forEach(answer -> answer.completeExceptionally(end));
        }
    }

    /** The first answer has no id: the version stands there. */
    private void take(int type, ByteBuffer body) {
        int id = type == SftpReply.VERSION ? VERSION_ID : body.getInt();
        CompletableFuture<SftpReply> waiting = pending.remove(id);
        if (waiting != null) {
            waiting.complete(new SftpReply(type, body));
        }
    }
}
