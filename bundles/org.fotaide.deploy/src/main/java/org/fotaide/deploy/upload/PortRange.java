// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.upload;

/**
 * TCP ports, both ends included.
 *
 * @param first 1..65535
 * @param last {@code first}..65535
 */
public record PortRange(int first, int last) {
    /** The range of the Arduino tools (PROTOCOLS 1.1). */
    public static final PortRange DEFAULT = new PortRange(10_000, 60_000);

    public PortRange {
        if (first < 1 || last < first || last > 0xFFFF) {
            throw new IllegalArgumentException("not a range of ports: " + first + ".." + last);
        }
    }

    /** The one port that a firewall lets through. */
    public static PortRange only(int port) {
        return new PortRange(port, port);
    }

    public int size() {
        return last - first + 1;
    }
}
