// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * A number as the tools read it: decimal, {@code 0x}, {@code 0o} or {@code 0b}, with a sign, with single underscores between
 * digits, and with any number of K and M behind it. A decimal number has no leading zero.
 *
 * @param text as it is written
 */
public record ToolNumber(String text) {
    private static final Pattern DECIMAL = Pattern.compile("[1-9](_?[0-9])*|0(_?0)*");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x(_?[0-9a-f])+");
    private static final Pattern OCTAL = Pattern.compile("0o(_?[0-7])+");
    private static final Pattern BINARY = Pattern.compile("0b(_?[01])+");
    private static final int LONGEST = 40;
    private static final int PREFIX = 2;

    /** Its value; empty if it is no number, or one beyond 63 bits. */
    public OptionalLong value() {
        String bare = text.strip().toLowerCase(Locale.ROOT);
        if (bare.length() > LONGEST) {
            return OptionalLong.empty();
        }
        long factor = 1;
        while (bare.endsWith("k") || bare.endsWith("m")) {
            long step = bare.endsWith("k") ? 1L << 10 : 1L << 20;
            if (factor > Long.MAX_VALUE / step) {
                return OptionalLong.empty();
            }
            factor *= step;
            bare = bare.substring(0, bare.length() - 1).strip();
        }
        boolean negative = bare.startsWith("-");
        String digits = negative || bare.startsWith("+") ? bare.substring(1) : bare;
        return scaled(digits, negative ? -factor : factor);
    }

    private static OptionalLong scaled(String digits, long factor) {
        int radix = radix(digits);
        if (radix == 0) {
            return OptionalLong.empty();
        }
        String plain = digits.replace("_", "");
        try {
            long value = Long.parseLong(radix == 10 ? plain : plain.substring(PREFIX), radix);
            return OptionalLong.of(Math.multiplyExact(value, factor));
        } catch (ArithmeticException | NumberFormatException tooLarge) {
            return OptionalLong.empty();
        }
    }

    private static int radix(String digits) {
        if (DECIMAL.matcher(digits).matches()) {
            return 10;
        }
        if (HEXADECIMAL.matcher(digits).matches()) {
            return 16;
        }
        if (OCTAL.matcher(digits).matches()) {
            return 8;
        }
        return BINARY.matcher(digits).matches() ? 2 : 0;
    }
}
