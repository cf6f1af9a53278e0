// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.server.AbstractConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.http.ImageConnector;
import org.fotaide.server.http.RefusedRequest;
import org.fotaide.server.limit.ServerLimits;
import org.fotaide.server.problem.ServerProblem;
import org.fotaide.server.tls.ServerCertificate;

/** The ports on which the server speaks HTTP, with the bounds that keep slow and hostile clients small. */
final class WebListener implements AutoCloseable {
    private final ServerLimits limits;
    private final Server server;
    private final Consumer<String> log;

    WebListener(ServerOptions options, Optional<ServerCertificate> certificate, Handler handler, Consumer<String> log) {
        this.log = log;
        this.limits = options.limits();
        QueuedThreadPool threads = new QueuedThreadPool(limits.threads());
        threads.setName("fota-http");
        this.server = new Server(threads);
        for (int port : options.http()) {
            add(new ImageConnector(server, new HttpConnectionFactory(configuration())), options.listen(), port);
        }
        for (int port : options.https()) {
            add(secure(certificate.orElseThrow()), options.listen(), port);
        }
        server.addBean(new NetworkConnectionLimit(limits.connections(), server));
        server.setHandler(new GracefulHandler(new MinimumDataRateHandler(handler, limits.rate(), 0)));
        server.setErrorHandler(new RefusedRequest());
        server.setStopTimeout(limits.grace().toMillis());
    }

    private ServerConnector secure(ServerCertificate certificate) {
        HttpConfiguration configuration = configuration();
        // devices ask by address, and have their own ways to know the server
        configuration.addCustomizer(new SecureRequestCustomizer(false));
        return new ImageConnector(
                server,
                AbstractConnectionFactory.getFactories(
                        certificate.factory(), new HttpConnectionFactory(configuration)));
    }

    private void add(ServerConnector connector, String address, int port) {
        connector.setHost(address);
        connector.setPort(port);
        connector.setIdleTimeout(limits.idle().toMillis());
        connector.setShutdownIdleTimeout(limits.parting().toMillis());
        connector.setAcceptQueueSize(1024);
        server.addConnector(connector);
    }

    private HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setRequestHeaderSize(limits.header());
        configuration.setIdleTimeout(limits.idle().toMillis());
        return configuration;
    }

    void start() throws FotaException {
        try {
            server.start();
        } catch (Exception cannot) {
            close();
            throw new FotaException(ServerProblem.LISTEN.with(where(), reason(cannot)), cannot);
        }
    }

    private String where() {
        List<String> all = new ArrayList<>();
        for (Connector connector : server.getConnectors()) {
            all.add(((ServerConnector) connector).getHost() + ":" + ((ServerConnector) connector).getPort());
        }
        return String.join(", ", all);
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    List<URI> addresses() {
        List<URI> all = new ArrayList<>();
        for (Connector connector : server.getConnectors()) {
            ServerConnector listening = (ServerConnector) connector;
            String scheme = listening.getConnectionFactory(SslConnectionFactory.class) == null ? "http" : "https";
            all.add(URI.create(scheme + "://" + listening.getHost() + ":" + listening.getLocalPort()));
        }
        return all;
    }

    /** Whatever takes longer than its bound is cut off. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception notInTime) {
            log.accept(
                    "answers under way were cut off after " + limits.grace().toSeconds() + " s: " + reason(notInTime));
        }
    }
}
