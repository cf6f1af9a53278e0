// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.cloud;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.AbstractConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.server.http.Guard;
import org.fotaide.server.link.DeviceLinks;
import org.fotaide.server.link.Orders;
import org.fotaide.server.problem.ServerProblem;
import org.fotaide.server.store.Store;

/** The ports on which devices keep their connections: a few threads for all of them, whatever their number. */
public final class CloudListener implements AutoCloseable {
    private static final int THREADS = 16;
    private static final int BACKLOG = 1_024;
    private static final String PROTOCOL = "fota-cloud";

    private final CloudOptions options;
    private final Server server;
    private final CloudOffers offers;

    /** Its ports, as they really are. */
    public record Ports(List<Integer> plain, List<Integer> secure) {}

    /**
     * Makes it; {@link #start} opens the ports.
     *
     * @param address on which it listens
     * @param tls the certificate for ports with TLS
     * @param log takes lines for people
     */
    public CloudListener(
            CloudOptions options,
            String address,
            Optional<SslContextFactory.Server> tls,
            Store store,
            Guard guard,
            DeviceLinks links,
            Orders orders,
            Consumer<String> log) {
        this.options = options;
        offers = new CloudOffers(store, links, orders, options.limits(), log);
        CloudServices services =
                new CloudServices(store, guard, links, new CloudTrack(store, log), offers, options.limits(), log);
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setName("fota-cloud");
        server = new Server(threads);
        Factory factory = new Factory(services);
        options.plain().forEach(port -> add(address, port, factory));
        tls.ifPresent(certificate -> options.secure()
                .forEach(port -> add(address, port, AbstractConnectionFactory.getFactories(certificate, factory))));
        server.addBean(new NetworkConnectionLimit(options.limits().connections(), server));
    }

    private void add(String address, int port, ConnectionFactory... factories) {
        ServerConnector connector = new ServerConnector(server, 1, 1, factories);
        connector.setHost(address);
        connector.setPort(port);
        connector.setIdleTimeout(options.limits().silence().toMillis());
        connector.setAcceptQueueSize(BACKLOG);
        server.addConnector(connector);
    }

    /** Makes the connections of a port. */
    private static final class Factory extends AbstractConnectionFactory {
        private final CloudServices services;

        Factory(CloudServices services) {
            super(PROTOCOL);
            this.services = services;
        }

        @Override
        public Connection newConnection(Connector connector, EndPoint end) {
            return configure(
                    new CloudConnection(connector, end, services.limits(), wire -> new CloudSession(wire, services)),
                    connector,
                    end);
        }
    }

    public void start() throws FotaException {
        try {
            server.start();
        } catch (Exception cannot) {
            close();
            Throwable cause = cannot.getCause() == null ? cannot : cannot.getCause();
            throw new FotaException(
                    ServerProblem.LISTEN.with(
                            "the ports " + options.plain() + " and " + options.secure() + " for devices",
                            String.valueOf(cause.getMessage())),
                    cannot);
        }
    }

    public Ports ports() {
        List<Integer> all = new ArrayList<>();
        for (Connector connector : server.getConnectors()) {
            all.add(((ServerConnector) connector).getLocalPort());
        }
        int plain = options.plain().size();
        return new Ports(List.copyOf(all.subList(0, plain)), List.copyOf(all.subList(plain, all.size())));
    }

    /** Ends all connections; the devices will come again. */
    @Override
    public void close() {
        offers.close();
        try {
            server.stop();
        } catch (Exception notInTime) {
            throw new IllegalStateException("the cloud's ports did not close", notInTime);
        }
    }
}
