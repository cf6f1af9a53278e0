// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.client;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a device asks.
 *
 * @param host name or address
 * @param port 1 to 65535
 * @param security whether it talks TLS, in which case it believes any certificate, as these devices do unless told otherwise
 */
public record Server(String host, int port, Security security) {
    private static final int HIGHEST_PORT = 0xFFFF;

    /** How the bytes travel. */
    public enum Security {
        PLAIN(80, "http"),
        TLS(443, "https");

        private final int port;
        private final String scheme;

        Security(int port, String scheme) {
            this.port = port;
            this.scheme = scheme;
        }

        /** Where HTTP is spoken, unless it is said. */
        public int port() {
            return port;
        }
    }

    public Server {
        if (host.isBlank() || port < 1 || port > HIGHEST_PORT) {
            throw new IllegalArgumentException("a server is a host and a port of 1 to 65535, not " + host + ":" + port);
        }
    }

    /** Of an address such as {@code http://127.0.0.1:8080/firmware.bin}. */
    public static Server of(URI address) {
        Security security =
                switch (Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT)) {
                    case "http" -> Security.PLAIN;
                    case "https" -> Security.TLS;
                    default ->
                        throw new IllegalArgumentException(
                                "a device asks at an address that begins with http:// or https://, not at " + address);
                };
        if (address.getHost() == null || address.getUserInfo() != null) {
            throw new IllegalArgumentException("an address names a host, and no user: " + address);
        }
        return new Server(address.getHost(), address.getPort() < 0 ? security.port() : address.getPort(), security);
    }

    /** Looks its host up. */
    public InetSocketAddress address() {
        return new InetSocketAddress(host.startsWith("[") ? host.substring(1, host.length() - 1) : host, port);
    }

    /** Of something that lies there. */
    public String url(String path) {
        return security.scheme + "://" + authority() + path;
    }

    /** {@code host:port}. */
    public String authority() {
        return host + ":" + port;
    }
}
