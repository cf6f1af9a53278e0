// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.mdns;

/**
 * A record of a type or class that is not read further, such as NSEC.
 *
 * @param recordClass 0..32767; 1 is IN. In an OPT record these bits mean something else
 * @param data at most 65535 bytes, as it came: names in it may be compressed against the message that it came in
 */
public record OtherRecord(DomainName name, RecordType type, int recordClass, int ttl, boolean cacheFlush, Octets data)
        implements ResourceRecord {
    public OtherRecord {
        RecordHeader.check(ttl);
        if (recordClass < 0 || recordClass > 0x7FFF) {
            throw new IllegalArgumentException("a class is 0..32767, not " + recordClass);
        }
        if (data.length() > 0xFFFF) {
            throw new IllegalArgumentException("a record holds at most 65535 bytes, not " + data.length());
        }
    }

    @Override
    public OtherRecord withTtl(int seconds) {
        return new OtherRecord(name, type, recordClass, seconds, cacheFlush, data);
    }

    @Override
    public OtherRecord withCacheFlush(boolean flush) {
        return new OtherRecord(name, type, recordClass, ttl, flush, data);
    }
}
