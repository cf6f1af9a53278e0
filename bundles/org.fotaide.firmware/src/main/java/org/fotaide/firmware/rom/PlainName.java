// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.Optional;

/** Reads a name in the one spelling that {@link RomName#toString} has, as most are written, and no other. */
final class PlainName {
    /** More digits than any number of a name has. */
    private static final int MOST_DIGITS = 10;

    private final String text;
    private int at;

    PlainName(String text) {
        this.text = text;
    }

    /** Empty for whatever else stands there, such as a name with a fault. */
    Optional<RomName> read() {
        Optional<RomType> type = RomType.of(next());
        long major = number();
        boolean dots = next() == '.';
        long minor = number();
        dots &= next() == '.';
        long revision = number();
        boolean tag = next() == 't';
        long ptype = number();
        boolean brackets = next() == '(';
        Optional<UpgradeFlag> flag = UpgradeFlag.of(next());
        brackets &= next() == ')';
        boolean numbers = isVersion(major) && isVersion(minor) && isVersion(revision) && ProductType.isLegal(ptype);
        if (type.isEmpty() || flag.isEmpty() || !dots || !tag || !brackets || !numbers) {
            return Optional.empty();
        }
        VersionNumber number = new VersionNumber((int) major, (int) minor, (int) revision);
        return Optional.of(new RomName(type.get(), number, new ProductType(ptype), flag.get()))
                .filter(name -> name.toString().equals(text));
    }

    private static boolean isVersion(long number) {
        return number >= 0 && number <= VersionNumber.LARGEST;
    }

    /** NUL behind the last character. */
    private char next() {
        return at < text.length() ? text.charAt(at++) : 0;
    }

    /** -1 where no digit stands. */
    private long number() {
        int start = at;
        long number = 0;
        while (at < text.length() && at - start < MOST_DIGITS && isDigit(text.charAt(at))) {
            number = 10 * number + text.charAt(at++) - '0';
        }
        return at > start ? number : -1;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
