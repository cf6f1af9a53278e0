// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes that a Range header asks for (RFC 9110, 14.1.2). Only a single range is answered as one; a header that is not
 * understood, or asks for several, is as if it were not there, which the RFC allows.
 *
 * @param first the first byte
 * @param length how many there are; 0 where none of those that were asked for exist
 */
record ByteRange(long first, long length) {
    private static final Pattern SINGLE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    static Optional<ByteRange> of(String header, long size) {
        Matcher range = SINGLE.matcher(header);
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            long length = Math.min(size, Long.parseLong(range.group(2)));
            return Optional.of(new ByteRange(size - length, length));
        }
        long first = Long.parseLong(range.group(1));
        long last = range.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(range.group(2)));
        if (last < first && !range.group(2).isEmpty() && Long.parseLong(range.group(2)) < first) {
            return Optional.empty();
        }
        return Optional.of(new ByteRange(first, Math.max(0, last - first + 1)));
    }

    boolean isThere() {
        return length > 0;
    }
}
