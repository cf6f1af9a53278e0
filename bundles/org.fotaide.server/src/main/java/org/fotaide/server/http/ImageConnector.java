// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.http;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CompletableFuture;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.internal.HttpConnection;

/**
 * A port. Its connections can have the system send images by itself where there is no TLS, and an answer under way may go on when the
 * server ends, however slowly somebody takes it.
 */
public final class ImageConnector extends ServerConnector {
    /** None: the thread that selects accepts as well, so that none has to be woken for each connection. */
    private static final int ACCEPTORS = 0;

    private static final int USUAL = -1;

    public ImageConnector(Server server, ConnectionFactory... factories) {
        super(server, ACCEPTORS, USUAL, factories);
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        ImageEndPoint end = new ImageEndPoint(channel, selector, key, getScheduler());
        end.setIdleTimeout(getIdleTimeout());
        return end;
    }

    /** Takes its patience from those alone whom nothing is being answered. */
    @Override
    public CompletableFuture<Void> shutdown() {
        CompletableFuture<Void> ended = super.shutdown();
        getConnectedEndPoints().stream()
                .filter(ImageConnector::isAnswering)
                .forEach(end -> end.setIdleTimeout(getIdleTimeout()));
        return ended;
    }

    private static boolean isAnswering(EndPoint end) {
        Connection connection = end.getConnection();
        if (connection instanceof SslConnection secure) {
            connection = secure.getSslEndPoint().getConnection();
        }
        return connection instanceof HttpConnection http
                && http.getHttpChannel().getRequest() != null;
    }
}
