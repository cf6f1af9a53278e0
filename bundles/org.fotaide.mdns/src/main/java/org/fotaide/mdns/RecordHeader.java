// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.mdns;

/**
 * What stands before the data of every record.
 *
 * @param recordClass the class without the cache-flush bit
 * @param ttl in seconds
 * @param length of the data, in bytes
 */
record RecordHeader(DomainName name, RecordType type, int recordClass, boolean cacheFlush, int ttl, int length) {
    static final int CLASS_IN = 1;

    /** In a record: cache-flush; in a question: the answer may be unicast. */
    static final int TOP_BIT = 0x8000;

    static void check(int ttl) {
        if (ttl < 0) {
            throw new IllegalArgumentException("a time to live is 0.." + ResourceRecord.LONGEST_TTL + ", not " + ttl);
        }
    }
}
