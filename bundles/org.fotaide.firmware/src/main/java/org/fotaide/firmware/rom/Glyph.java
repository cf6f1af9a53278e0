// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import org.fotaide.firmware.finding.Span;

/**
 * One character of a ROM name, and where it stands.
 *
 * @param meant the ASCII character that it is or stands for; {@link #STRANGE} where it is none
 * @param written the character as it stands in the text
 * @param span the characters of the text that spell it
 * @param afterGap whether a blank or a quote was dropped before it
 */
record Glyph(char meant, String written, Span span, boolean afterGap) {
    /** Meant by a character that stands for none of ASCII's. */
    static final char STRANGE = '\uFFFD';

    /** Stands beyond either end of a name. */
    static final Glyph NONE = new Glyph('\0', "", Span.at(0), false);

    boolean isNone() {
        return meant == NONE.meant;
    }

    /** Whether another character stands for the one that is meant. */
    boolean isTranslated() {
        return meant != STRANGE && !written.equals(String.valueOf(meant));
    }

    boolean isDigit() {
        return meant >= '0' && meant <= '9';
    }

    boolean isLetter() {
        return (meant >= 'a' && meant <= 'z') || isUpperCase();
    }

    boolean isUpperCase() {
        return meant >= 'A' && meant <= 'Z';
    }

    /** Whether it is a letter that is taken for the digit 0 or 1. */
    boolean isLetterLikeDigit() {
        return "oOlI".indexOf(meant) >= 0;
    }

    boolean isTag() {
        return meant == 't' || meant == 'T';
    }

    boolean isOpen() {
        return meant == '(';
    }

    boolean isClose() {
        return meant == ')';
    }

    /** Whether it can only separate: neither a letter nor a digit nor a bracket. The dot is the one that is legal. */
    boolean isSeparator() {
        return !isNone() && !isLetter() && !isDigit() && !isOpen() && !isClose();
    }

    boolean isDot() {
        return meant == '.';
    }
}
