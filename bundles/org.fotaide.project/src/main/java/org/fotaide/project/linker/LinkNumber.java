// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.linker;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of a linker script: {@code 0x6B000}, {@code 428K}, {@code 1M}, octal with a leading zero, or decimal. */
final class LinkNumber {
    private static final Pattern SPELLING =
            Pattern.compile("(?:0[xX]([0-9a-fA-F]{1,15})|(0[0-7]{0,19})|([1-9][0-9]{0,17}))([kKmM]?)");

    private LinkNumber() {}

    static OptionalLong of(String text) {
        Matcher parts = SPELLING.matcher(text);
        if (!parts.matches()) {
            return OptionalLong.empty();
        }
        long value = parts.group(1) != null
                ? Long.parseLong(parts.group(1), 16)
                : parts.group(2) != null ? Long.parseLong(parts.group(2), 8) : Long.parseLong(parts.group(3));
        return OptionalLong.of(
                switch (parts.group(4)) {
                    case "k", "K" -> value << 10;
                    case "m", "M" -> value << 20;
                    default -> value;
                });
    }
}
