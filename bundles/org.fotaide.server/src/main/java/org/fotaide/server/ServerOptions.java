// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fotaide.server.cloud.CloudOptions;
import org.fotaide.server.limit.ServerLimits;
import org.fotaide.server.tls.PemFiles;

/**
 * How the server runs.
 *
 * @param data the folder of its store
 * @param listen the address on which it listens; {@code 0.0.0.0} is all of the machine's
 * @param http its ports without TLS; 0 for any that is free
 * @param https its ports with TLS
 * @param pem the certificate for TLS; empty for one that the server makes itself
 * @param cloud the ports for devices that keep a connection; by default none
 * @param metrics who may read its metrics
 * @param limits its bounds
 */
public record ServerOptions(
        Path data,
        String listen,
        List<Integer> http,
        List<Integer> https,
        Optional<PemFiles> pem,
        CloudOptions cloud,
        MetricsAccess metrics,
        ServerLimits limits) {
    /** Where it listens if nobody says otherwise, since devices have to reach it. */
    public static final String ALL = "0.0.0.0";

    /** The port without TLS if nobody says otherwise. */
    public static final int HTTP = 8080;

    public ServerOptions {
        http = List.copyOf(http);
        https = List.copyOf(https);
    }

    /** The usual ones. */
    public static ServerOptions of(Path data) {
        return new ServerOptions(
                data,
                ALL,
                List.of(HTTP),
                List.of(),
                Optional.empty(),
                CloudOptions.NONE,
                MetricsAccess.LOCAL,
                ServerLimits.USUAL);
    }

    public ServerOptions listening(String address, List<Integer> plain, List<Integer> secure) {
        return new ServerOptions(data, address, plain, secure, pem, cloud, metrics, limits);
    }

    public ServerOptions certified(PemFiles files) {
        return new ServerOptions(data, listen, http, https, Optional.of(files), cloud, metrics, limits);
    }

    public ServerOptions bounded(ServerLimits others) {
        return new ServerOptions(data, listen, http, https, pem, cloud, metrics, others);
    }

    /** With ports for devices that keep a connection. */
    public ServerOptions connecting(CloudOptions other) {
        return new ServerOptions(data, listen, http, https, pem, other, metrics, limits);
    }

    public ServerOptions measured(MetricsAccess access) {
        return new ServerOptions(data, listen, http, https, pem, cloud, access, limits);
    }
}
