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
import java.util.ArrayList;
import java.util.List;

/** Devices that keep a connection to the cloud, in one thread; each says something, and waits until it is answered. */
final class Crowd implements AutoCloseable {
    private final Selector selector = Selector.open();
    private final List<SocketChannel> devices = new ArrayList<>();
    private final List<String> keys;
    private final ByteBuffer buffer = ByteBuffer.allocate(4096);

    /**
     * Connects them.
     *
     * @param keys one for each device
     */
    Crowd(InetSocketAddress cloud, List<String> keys) throws IOException {
        this.keys = List.copyOf(keys);
        for (int i = 0; i < keys.size(); i++) {
            SocketChannel device = SocketChannel.open(cloud);
            device.configureBlocking(false);
            device.register(selector, SelectionKey.OP_READ);
            devices.add(device);
        }
    }

    /** All say who they are. */
    Duration identify() throws IOException {
        return ask(
                "{\"nonce\": 4711,\"path\": \"/v1/device/identify\", \"method\": \"GET\",\"meta\": {\"Authorization\": \"token %s\"}}\n");
    }

    /** All give a sign of life. */
    Duration ping() throws IOException {
        return ask("{\"path\": \"/v1/ping/\", \"method\": \"POST\",\"meta\": {\"Authorization\": \"token %s\"}}\n");
    }

    private Duration ask(String message) throws IOException {
        long start = System.nanoTime();
        for (int i = 0; i < devices.size(); i++) {
            devices.get(i).write(StandardCharsets.US_ASCII.encode(message.formatted(keys.get(i))));
        }
        int answered = 0;
        while (answered < devices.size()) {
            selector.select();
            for (SelectionKey key : selector.selectedKeys()) {
                buffer.clear();
                if (((SocketChannel) key.channel()).read(buffer) < 0) {
                    throw new IOException("the cloud closed a connection");
                }
                answered++;
            }
            selector.selectedKeys().clear();
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel device : devices) {
            device.close();
        }
        selector.close();
    }
}
