// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.mdns;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * A or AAAA: the address of a host.
 *
 * @param address an {@link Inet4Address} makes it A, an {@link java.net.Inet6Address} AAAA
 */
public record AddressRecord(DomainName name, int ttl, boolean cacheFlush, InetAddress address)
        implements ResourceRecord {
    public AddressRecord {
        RecordHeader.check(ttl);
    }

    @Override
    public RecordType type() {
        return address instanceof Inet4Address ? RecordType.A : RecordType.AAAA;
    }

    @Override
    public AddressRecord withTtl(int seconds) {
        return new AddressRecord(name, seconds, cacheFlush, address);
    }

    @Override
    public AddressRecord withCacheFlush(boolean flush) {
        return new AddressRecord(name, ttl, flush, address);
    }
}
