// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.serve;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Devices that fetch one file at the same time, again and again.
 *
 * @param server where it is
 * @param path of the file
 * @param size that it has, in bytes
 * @param connections at one time
 * @param pulls in all
 * @param keeping whether a connection fetches again, or each pull has its own, as devices do
 */
record Pulls(InetSocketAddress server, String path, int size, int connections, int pulls, Keeping keeping) {
    private static final int BUFFER = 256 * 1024;
    private static final int LONGEST_HEADER = 4096;

    enum Keeping {
        KEPT,
        ONE_EACH
    }

    /** How long all of it took. */
    Duration run() throws IOException {
        try (Selector selector = Selector.open()) {
            return new Crowd(selector).run();
        }
    }

    private final class Crowd {
        private final Selector selector;
        private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
        private int begun;
        private int done;

        Crowd(Selector selector) {
            this.selector = selector;
        }

        Duration run() throws IOException {
            long start = System.nanoTime();
            for (int i = 0; i < connections; i++) {
                connect();
            }
            while (done < pulls) {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    ((Visitor) key.attachment()).go(key);
                }
                selector.selectedKeys().clear();
            }
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            return time;
        }

        private void connect() throws IOException {
            SocketChannel channel = SocketChannel.open();
            channel.configureBlocking(false);
            SelectionKey key = channel.register(selector, SelectionKey.OP_CONNECT, new Visitor());
            if (channel.connect(server)) {
                ((Visitor) key.attachment()).ask(key);
            }
        }

        /** One connection, and how far its answer has come. */
        private final class Visitor {
            private final StringBuilder header = new StringBuilder();
            private boolean inBody;
            private long left;

            void go(SelectionKey key) throws IOException {
                if (key.isConnectable()) {
                    ((SocketChannel) key.channel()).finishConnect();
                    ask(key);
                } else if (key.isReadable()) {
                    read(key);
                }
            }

            void ask(SelectionKey key) throws IOException {
                if (begun == pulls) {
                    key.channel().close();
                    return;
                }
                begun++;
                header.setLength(0);
                inBody = false;
                key.interestOps(SelectionKey.OP_READ);
                String request = "GET " + path + " HTTP/1.1\r\nHost: bench\r\nConnection: "
                        + (keeping == Keeping.KEPT ? "keep-alive" : "close") + "\r\n\r\n";
                ((SocketChannel) key.channel()).write(StandardCharsets.US_ASCII.encode(request));
            }

            private void read(SelectionKey key) throws IOException {
                buffer.clear();
                int count = ((SocketChannel) key.channel()).read(buffer);
                if (count < 0) {
                    throw new IOException("the server closed in the middle of " + path);
                }
                buffer.flip();
                while (!inBody && buffer.hasRemaining()) {
                    takeHeader((char) buffer.get());
                }
                left -= buffer.remaining();
                if (inBody && left <= 0) {
                    ended(key);
                }
            }

            private void takeHeader(char character) throws IOException {
                header.append(character);
                int length = header.length();
                if (length > LONGEST_HEADER) {
                    throw new IOException("the header of " + path + " has no end");
                }
                if (length > 3 && header.substring(length - 4).equals("\r\n\r\n")) {
                    if (!header.toString().startsWith("HTTP/1.1 200 ")
                            || !header.toString().contains("Content-Length: " + size)) {
                        throw new IOException("not as asked for: " + header);
                    }
                    inBody = true;
                    left = size;
                }
            }

            private void ended(SelectionKey key) throws IOException {
                done++;
                if (keeping == Keeping.KEPT) {
                    ask(key);
                } else {
                    key.channel().close();
                    if (begun < pulls) {
                        connect();
                    }
                }
            }
        }
    }
}
