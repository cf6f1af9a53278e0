// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.espota;

/** Which library's manners the receiver has (PROTOCOLS 1.3 to 1.5). */
public enum Dialect {
    /** OK after Update.begin, ERR otherwise; answers to the invitation's port; acknowledges all that has arrived. */
    ESP8266(8266),
    /** OK at once and no word when Update.begin fails; answers to each datagram's port; at most 1460 bytes an ack. */
    ESP32(3232);

    private final int port;

    Dialect(int port) {
        this.port = port;
    }

    /** The port that real devices listen on. */
    public int defaultPort() {
        return port;
    }
}
