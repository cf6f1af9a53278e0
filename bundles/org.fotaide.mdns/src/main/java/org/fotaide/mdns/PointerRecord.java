// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.mdns;

/**
 * PTR: from a kind of service to one instance of it.
 *
 * @param target the instance
 */
public record PointerRecord(DomainName name, int ttl, boolean cacheFlush, DomainName target) implements ResourceRecord {
    public PointerRecord {
        RecordHeader.check(ttl);
    }

    @Override
    public RecordType type() {
        return RecordType.PTR;
    }

    @Override
    public PointerRecord withTtl(int seconds) {
        return new PointerRecord(name, seconds, cacheFlush, target);
    }

    @Override
    public PointerRecord withCacheFlush(boolean flush) {
        return new PointerRecord(name, ttl, flush, target);
    }
}
