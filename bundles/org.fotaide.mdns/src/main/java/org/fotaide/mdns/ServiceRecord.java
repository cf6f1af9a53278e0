// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.mdns;

/**
 * SRV: where an instance of a service runs.
 *
 * @param priority 0..65535, the lowest first
 * @param weight 0..65535, among those of one priority
 * @param port 0..65535
 * @param target the host
 */
public record ServiceRecord(
        DomainName name, int ttl, boolean cacheFlush, int priority, int weight, int port, DomainName target)
        implements ResourceRecord {
    public ServiceRecord {
        RecordHeader.check(ttl);
        if (((priority | weight | port) & ~0xFFFF) != 0) {
            throw new IllegalArgumentException("priority, weight and port are 0..65535");
        }
    }

    @Override
    public RecordType type() {
        return RecordType.SRV;
    }

    @Override
    public ServiceRecord withTtl(int seconds) {
        return new ServiceRecord(name, seconds, cacheFlush, priority, weight, port, target);
    }

    @Override
    public ServiceRecord withCacheFlush(boolean flush) {
        return new ServiceRecord(name, ttl, flush, priority, weight, port, target);
    }
}
