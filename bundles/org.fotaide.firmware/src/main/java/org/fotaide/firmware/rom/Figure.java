// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * A number as it is written.
 *
 * @param gap what separates it from the number before; empty before the first one, and where only a blank does
 * @param digits its characters; letters that are taken for digits may be among them
 */
record Figure(Run gap, Run digits) {
    /**
     * How many characters spell a number there. A letter at its end is a digit only where what follows demands it.
     *
     * @param demands whether a character can stand behind a number alone
     */
    static int length(Cursor cursor, int ahead, Predicate<Glyph> demands) {
        int length = cursor.countTogether(ahead, glyph -> glyph.isDigit() || glyph.isLetterLikeDigit());
        if (demands.test(cursor.peek(ahead + length))) {
            return length;
        }
        while (length > 0 && !cursor.peek(ahead + length - 1).isDigit()) {
            length--;
        }
        return length;
    }

    /** Its digits in ASCII, without zeros before them. */
    String bare() {
        String all = inDigits(digits.meant());
        int zeros = 0;
        while (zeros < all.length() - 1 && all.charAt(zeros) == '0') {
            zeros++;
        }
        return all.substring(zeros);
    }

    private static String inDigits(String written) {
        return written.replace('o', '0').replace('O', '0').replace('l', '1').replace('I', '1');
    }

    private int zeros() {
        return digits.length() - bare().length();
    }

    /** Whether it is one number with what follows, cut by a blank. */
    boolean isCut() {
        return gap.isEmpty();
    }

    /** One number of several. */
    static Figure of(Collection<Figure> parts) {
        List<Glyph> digits = new ArrayList<>();
        parts.forEach(part -> digits.addAll(part.digits.glyphs()));
        return new Figure(parts.iterator().next().gap, new Run(digits));
    }

    /** Tells of letters and of zeros before it. */
    void judgeSpelling(Faults faults) {
        for (Run letters : digits.runsOf(Glyph::isLetter)) {
            faults.add(
                    RomCode.ROM_CHARACTER,
                    letters,
                    letters.quoted() + " is written with letters where digits are meant: write "
                            + inDigits(letters.meantShortly()) + ".");
        }
        if (zeros() > 0) {
            faults.add(
                    RomCode.ROM_LEADING_ZERO,
                    digits.until(zeros()),
                    "Leading zeros spell one number in several ways: write " + shown() + ".");
        }
    }

    /** The digits that count. */
    Run significant() {
        return digits.from(zeros());
    }

    /** The digits that count, no longer than anybody reads. */
    String shown() {
        return inDigits(significant().meantShortly());
    }
}
