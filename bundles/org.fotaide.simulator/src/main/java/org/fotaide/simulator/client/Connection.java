// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

/**
 * A device's connection to a server. It gets bytes by segments, since the vendor's libraries judge by what stands in one:
 * whatever the kernel has, up to what fits one on a Wi-Fi. An interrupt of the thread ends it.
 */
public final class Connection implements AutoCloseable {
    /** The most bytes in a segment. */
    public static final int SEGMENT = 1460;

    private final Socket socket;
    private final InputStream in;

    private Connection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
    }

    /**
     * Connects.
     *
     * @param limit after which it gives up to connect, and then to wait for more bytes
     * @param device whose window it has
     * @throws IOException if nobody is there, or nobody that talks as this does
     */
    public static Connection open(Server server, Duration limit, Surroundings device) throws IOException {
        SocketChannel channel = SocketChannel.open();
        try {
            InetSocketAddress address = server.address();
            if (address.isUnresolved()) {
                throw new IOException("no address is known of " + server.host());
            }
            channel.setOption(
                    StandardSocketOptions.SO_RCVBUF, device.settings().link().window());
            channel.socket().connect(address, (int) limit.toMillis());
            channel.socket().setTcpNoDelay(true);
            channel.socket().setSoTimeout((int) limit.toMillis());
            Socket socket = server.security() == Server.Security.TLS
                    ? AnyCertificate.context()
                            .getSocketFactory()
                            .createSocket(channel.socket(), server.host(), server.port(), true)
                    : channel.socket();
            return new Connection(socket);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    /** Gives up to wait for bytes after this time, from now on. */
    public void patience(Duration limit) throws IOException {
        socket.setSoTimeout(Math.max(1, (int) limit.toMillis()));
    }

    public InetSocketAddress server() {
        return (InetSocketAddress) socket.getRemoteSocketAddress();
    }

    public void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** The next bytes, one segment at most; none at the end. */
    public byte[] segment() throws IOException {
        byte[] bytes = new byte[SEGMENT];
        int count = in.read(bytes);
        return Arrays.copyOf(bytes, Math.max(0, count));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
