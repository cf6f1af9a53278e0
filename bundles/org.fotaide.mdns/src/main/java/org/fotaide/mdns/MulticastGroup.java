// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.mdns;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** Where multicast DNS is spoken (RFC 6762 section 3). */
public enum MulticastGroup {
    /** 224.0.0.251 */
    IPV4(new byte[] {(byte) 224, 0, 0, (byte) 251}),
    /** ff02::fb */
    IPV6(new byte[] {(byte) 0xFF, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte) 0xFB});

    /** The UDP port of everyone who takes part. */
    public static final int PORT = 5353;

    private final InetAddress address;

    MulticastGroup(byte[] address) {
        try {
            this.address = InetAddress.getByAddress(address);
        } catch (UnknownHostException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    public InetAddress address() {
        return address;
    }

    /** Address and port. */
    public InetSocketAddress socketAddress() {
        return new InetSocketAddress(address, PORT);
    }
}
