// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.mdns;

import java.util.Map;

/**
 * What a record holds or a question asks for.
 *
 * @param code 0..65535, from the registry of DNS parameters
 */
public record RecordType(int code) {
    /** An IPv4 address. */
    public static final RecordType A = new RecordType(1);
    /** The name of something, such as an instance of a service. */
    public static final RecordType PTR = new RecordType(12);
    /** What an instance says of itself. */
    public static final RecordType TXT = new RecordType(16);
    /** An IPv6 address. */
    public static final RecordType AAAA = new RecordType(28);
    /** Where an instance runs: host and port. */
    public static final RecordType SRV = new RecordType(33);
    /** In a question: every type. */
    public static final RecordType ANY = new RecordType(255);

    private static final Map<Integer, String> NAMES =
            Map.of(1, "A", 12, "PTR", 16, "TXT", 28, "AAAA", 33, "SRV", 41, "OPT", 47, "NSEC", 255, "ANY");

    public RecordType {
        if (code < 0 || code > 0xFFFF) {
            throw new IllegalArgumentException("a record type is 0..65535, not " + code);
        }
    }

    @Override
    public String toString() {
        return NAMES.getOrDefault(code, "TYPE" + code);
    }
}
