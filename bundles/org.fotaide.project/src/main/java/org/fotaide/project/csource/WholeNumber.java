// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A whole number of C: decimal, {@code 0x}, {@code 0b} or octal, with separators and any suffix of integers. */
final class WholeNumber {
    private static final Pattern SPELLING =
            Pattern.compile("(?:0[xX]([0-9a-fA-F]+)|0[bB]([01]+)|(0[0-7]*)|([1-9][0-9]*))(?:[uUlLzZ]{0,3})");
    private static final int LONGEST = 80;

    private WholeNumber() {}

    static OptionalLong of(String text) {
        if (text.length() > LONGEST) {
            return OptionalLong.empty();
        }
        Matcher parts = SPELLING.matcher(text.replace("'", ""));
        if (!parts.matches()) {
            return OptionalLong.empty();
        }
        int[] radixes = {16, 2, 8, 10};
        for (int i = 0; i < radixes.length; i++) {
            if (parts.group(i + 1) != null) {
                return parse(parts.group(i + 1), radixes[i]);
            }
        }
        return OptionalLong.empty();
    }

    private static OptionalLong parse(String digits, int radix) {
        try {
            return OptionalLong.of(Long.parseUnsignedLong(digits, radix));
        } catch (NumberFormatException tooLarge) {
            return OptionalLong.empty();
        }
    }
}
