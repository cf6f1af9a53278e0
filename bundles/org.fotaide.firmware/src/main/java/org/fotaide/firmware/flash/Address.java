// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import java.util.Locale;

/** A place in flash or memory as people write it, for example {@code 0x7E000}; a negative one keeps its sign. */
public record Address(long value) {
    public static String text(long value) {
        return new Address(value).toString();
    }

    @Override
    public String toString() {
        return value < 0
                ? "-0x" + Long.toHexString(-value).toUpperCase(Locale.ROOT)
                : "0x" + Long.toHexString(value).toUpperCase(Locale.ROOT);
    }
}
