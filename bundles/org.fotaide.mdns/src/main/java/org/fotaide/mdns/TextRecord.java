// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.mdns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * TXT: what an instance says of itself.
 *
 * @param strings in the order of the record, each at most 255 bytes, by convention {@code key=value}; empty ones, which
 *     count for nothing (RFC 6763 section 6.1), are left out
 */
public record TextRecord(DomainName name, int ttl, boolean cacheFlush, List<Octets> strings) implements ResourceRecord {
    /** The longest string in bytes. */
    public static final int LONGEST_STRING = 255;

    public TextRecord {
        RecordHeader.check(ttl);
        strings = strings.stream().filter(string -> string.length() > 0).toList();
        for (Octets string : strings) {
            if (string.length() > LONGEST_STRING) {
                throw new IllegalArgumentException("a string has at most 255 bytes, not " + string.length());
            }
        }
    }

    /** A record of pairs, in the order of the map. */
    public static TextRecord of(DomainName name, int ttl, boolean cacheFlush, Map<String, String> pairs) {
        List<Octets> strings = pairs.entrySet().stream()
                .map(pair -> Octets.utf8(pair.getKey() + "=" + pair.getValue()))
                .toList();
        return new TextRecord(name, ttl, cacheFlush, strings);
    }

    /**
     * The pairs as RFC 6763 section 6.4 reads them: of keys that differ in case only the first counts, a string without
     * a key does not, and a key without {@code =} has an empty value. In the order of the record.
     */
    public Map<String, String> pairs() {
        Map<String, String> pairs = new LinkedHashMap<>();
        Map<String, Boolean> seen = new TreeMap<>();
        for (Octets string : strings) {
            String text = string.text();
            int equals = text.indexOf('=');
            String key = equals < 0 ? text : text.substring(0, equals);
            if (!key.isEmpty() && seen.put(key.toLowerCase(Locale.ROOT), true) == null) {
                pairs.put(key, equals < 0 ? "" : text.substring(equals + 1));
            }
        }
        return pairs;
    }

    @Override
    public RecordType type() {
        return RecordType.TXT;
    }

    @Override
    public TextRecord withTtl(int seconds) {
        return new TextRecord(name, seconds, cacheFlush, strings);
    }

    @Override
    public TextRecord withCacheFlush(boolean flush) {
        return new TextRecord(name, ttl, flush, strings);
    }
}
