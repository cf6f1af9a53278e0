// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.mdns;

/** Which names a writer shortens by pointing back to an earlier place of the message. */
public enum Compression {
    /** All, as multicast DNS wants it (RFC 6762 section 18.14). */
    EVERYWHERE,
    /** All but the hosts of SRV records, which readers of plain DNS need in full (RFC 6762 section 18.14). */
    SERVICE_TARGETS_PLAIN
}
