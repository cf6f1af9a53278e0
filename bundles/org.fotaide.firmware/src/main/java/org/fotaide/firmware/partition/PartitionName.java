// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;

/**
 * How a partition is called.
 *
 * @param text the name
 */
public record PartitionName(String text) {
    /** What the table has room for, in bytes of UTF-8 (PROTOCOLS.md 9). */
    static final int LONGEST = 16;

    /** What stands for itself in a table, in a literal of C and in an sdkconfig. */
    private static final Pattern PLAIN =
            Pattern.compile("[^\\s\\p{Cntrl},;|#$\"'\\\\?]+(?: [^\\s\\p{Cntrl},;|#$\"'\\\\?]+)*");

    int bytes() {
        return text.getBytes(UTF_8).length;
    }

    /** Whether it fits, and reads alike wherever it is spoken of. */
    public boolean legal() {
        return bytes() <= LONGEST && PLAIN.matcher(text).matches();
    }
}
