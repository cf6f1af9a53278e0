// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LineTest {
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final Line.Ear ear = new Line.Ear() {
        @Override
        public void connected() {
            heard.add("connected");
        }

        @Override
        public void take(byte[] bytes) {
            heard.add(new String(bytes, StandardCharsets.US_ASCII));
        }

        @Override
        public void ended(String reason) {
            heard.add("ended");
        }
    };

    private void connectAndTalkAtOnce(ChannelLoop loop, InetSocketAddress server) {
        loop.call(() -> {
            try {
                loop.connect(server, ear, Optional.empty()).send("early".getBytes(StandardCharsets.US_ASCII));
                heard.add("went on");
            } catch (IOException e) {
                heard.add(e.toString());
            }
        });
    }

    /** A device whose server was killed has something to say while it tries to connect anew. */
    @Test
    void what_is_said_before_a_line_stands_is_lost_and_harms_nothing() throws Exception {
        try (ChannelLoop loop = new ChannelLoop("test");
                ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            connectAndTalkAtOnce(loop, new InetSocketAddress(server.getInetAddress(), server.getLocalPort()));
            server.accept().close();
            assertEquals(List.of("went on", "connected", "ended"), List.of(next(), next(), next()));
        }
    }

    @Test
    void nor_does_it_where_nobody_is() throws Exception {
        int nobody;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = free.getLocalPort();
        }
        try (ChannelLoop loop = new ChannelLoop("test")) {
            connectAndTalkAtOnce(loop, new InetSocketAddress(InetAddress.getLoopbackAddress(), nobody));
            assertEquals(List.of("went on", "ended"), List.of(next(), next()));
        }
    }

    private String next() throws InterruptedException {
        return Optional.ofNullable(heard.poll(10, TimeUnit.SECONDS)).orElse("nothing");
    }
}
