// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.ssh;

import com.jcraft.jsch.SocketFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/** Opens the socket of one connection, and closes it when nobody wants it any more. */
final class OpenSockets implements SocketFactory {
    private final int limitMillis;
    private final AtomicReference<Socket> open = new AtomicReference<>();
    private volatile boolean closed;

    OpenSockets(Duration limit) {
        this.limitMillis = (int) limit.toMillis();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        InetSocketAddress address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new UnknownHostException(host);
        }
        Socket socket = new Socket();
        open.set(socket);
        if (closed) {
            socket.close();
            throw new SocketException("cancelled");
        }
        socket.connect(address, limitMillis);
        return socket;
    }

    @Override
    public InputStream getInputStream(Socket socket) throws IOException {
        return socket.getInputStream();
    }

    @Override
    public OutputStream getOutputStream(Socket socket) throws IOException {
        return socket.getOutputStream();
    }

    void close() {
        closed = true;
        Socket socket = open.get();
        if (socket != null) {
            try {
                socket.close();
            } catch (IOException gone) {
                // that is all that was wanted
            }
        }
    }
}
