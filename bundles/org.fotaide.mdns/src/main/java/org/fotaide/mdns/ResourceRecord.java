// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.mdns;

/** One record of a message. All but {@link OtherRecord} are of the class IN. */
public sealed interface ResourceRecord permits AddressRecord, PointerRecord, ServiceRecord, TextRecord, OtherRecord {
    /** The longest time to live in seconds (RFC 2181 section 8). */
    int LONGEST_TTL = Integer.MAX_VALUE;

    /** Whose record this is. */
    DomainName name();

    RecordType type();

    /** How long it may be believed, in seconds, 0..{@link #LONGEST_TTL}. */
    int ttl();

    /** Whether older records of this name and type are void from now on (RFC 6762 section 10.2). */
    boolean cacheFlush();

    /** Whether this says that the record is gone (RFC 6762 section 10.1). */
    default boolean goodbye() {
        return ttl() == 0;
    }

    /** The same record, to be believed for another time; 0 makes a goodbye. */
    ResourceRecord withTtl(int seconds);

    /** The same record with or without the cache-flush bit. */
    ResourceRecord withCacheFlush(boolean flush);
}
