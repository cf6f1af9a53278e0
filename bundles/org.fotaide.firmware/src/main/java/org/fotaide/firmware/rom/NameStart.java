// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.function.Predicate;

/** Finds the first digit of the version number, since other text may stand before the name. */
record NameStart(Cursor cursor) {
    /** How far ahead it stands; what is left where there is no digit. */
    int firstDigit() {
        int best = cursor.distance(Glyph::isDigit);
        int most = 0;
        int next = best;
        while (next < cursor.left()) {
            int digits = cursor.countTogether(next, Glyph::isDigit);
            int likeness = likeness(next, digits);
            if (likeness > most) {
                best = next;
                most = likeness;
            }
            next += digits;
            next += cursor.count(next, Predicate.not(Glyph::isDigit));
        }
        return best;
    }

    private int likeness(int digit, int digits) {
        int gap = cursor.count(digit + digits, Glyph::isSeparator);
        Glyph behind = cursor.peek(digit + digits + gap);
        boolean anotherNumber = behind.isDigit() && (gap > 0 || behind.afterGap());
        boolean type = TypeWord.of(cursor.view(word(digit))).isPresent();
        return (anotherNumber ? 2 : 0) + (type ? 1 : 0);
    }

    /** The word before a digit, perhaps with separators or brackets between them; empty where none is. */
    Stretch word(int digit) {
        int end = digit;
        while (end > 0
                && !cursor.peek(end - 1).isLetter()
                && !cursor.peek(end - 1).isDigit()) {
            end--;
        }
        int start = end;
        while (start > 0
                && cursor.peek(start - 1).isLetter()
                && (start == end || !cursor.peek(start).afterGap())) {
            start--;
        }
        return start == end ? new Stretch(digit, digit) : new Stretch(start, end);
    }
}
