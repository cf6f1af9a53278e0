// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.partition.nonos;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number as those around it are written. */
record NumberSpelling(String before) {
    private static final Pattern SUFFIX = Pattern.compile("0[xX][0-9a-fA-F]{1,16}([uUlL]{1,3})");

    /** {@code 0xfb000} in a text of small letters, {@code 0xFB000} otherwise; with the suffix or the brackets that were there. */
    String of(long value) {
        String digits = Long.toHexString(value);
        boolean small = before.matches(".*0[xX][0-9]*[a-f].*");
        String number = "0x" + (small ? digits : digits.toUpperCase(Locale.ROOT));
        Matcher suffix = SUFFIX.matcher(before);
        String whole = suffix.matches() ? number + suffix.group(1) : number;
        return before.startsWith("(") && before.endsWith(")") ? "(" + number + ")" : whole;
    }
}
