// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.device;

/**
 * Where a device listens for uploads, as a person writes it.
 *
 * @param host a host name, {@code name.local} or an address; IPv6 without brackets
 * @param port 1..65535
 */
public record DeviceAddress(String host, int port) {
    /** Where ArduinoOTA listens on an ESP8266 (PROTOCOLS 1.1). */
    public static final int ESP8266_PORT = 8266;

    public DeviceAddress {
        if (host.isBlank()) {
            throw new IllegalArgumentException("a device address needs a host");
        }
        if (port < 1 || port > 0xFFFF) {
            throw new IllegalArgumentException("a port is 1..65535, not " + port);
        }
    }

    /** {@code host:port}, with brackets around an IPv6 address. */
    @Override
    public String toString() {
        return (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port;
    }
}
