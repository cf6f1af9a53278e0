// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.cloud;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import javax.net.ServerSocketFactory;

/** The cloud's side by hand: takes one connection after the other. */
final class TestCloud implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final ServerSocket server;

    TestCloud(ServerSocketFactory factory) throws IOException {
        server = factory.createServerSocket(0, 10, InetAddress.getLoopbackAddress());
        server.setSoTimeout(PATIENCE_MILLIS);
    }

    int port() {
        return server.getLocalPort();
    }

    Guest accept() throws IOException {
        return new Guest(server.accept());
    }

    /** A device that is connected. */
    static final class Guest implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader in;

        private Guest(Socket socket) throws IOException {
            this.socket = socket;
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.setTcpNoDelay(true);
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        }

        /** The next message, with its number, which is not foreseeable, as N. */
        String hear() throws IOException {
            return in.readLine().replaceAll("\"nonce\": \\d+", "\"nonce\": N");
        }

        /** The next message as it is. */
        String hearAll() throws IOException {
            return in.readLine();
        }

        void say(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
