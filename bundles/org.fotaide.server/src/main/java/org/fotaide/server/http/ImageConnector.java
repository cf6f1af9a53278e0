// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.http;

import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A port without TLS, whose connections can have the system send images by itself. */
public final class ImageConnector extends ServerConnector {
    /** None: the thread that selects accepts as well, so that none has to be woken for each connection. */
    private static final int ACCEPTORS = 0;

    private static final int USUAL = -1;

    public ImageConnector(Server server, HttpConnectionFactory http) {
        super(server, ACCEPTORS, USUAL, http);
    }

    @Override
    protected SocketChannelEndPoint newEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key) {
        ImageEndPoint end = new ImageEndPoint(channel, selector, key, getScheduler());
        end.setIdleTimeout(getIdleTimeout());
        return end;
    }
}
