// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import org.fotaide.firmware.finding.Span;

/**
 * One character of a ROM name as it is meant, and where it stands.
 *
 * @param meant the ASCII character that it is, or stands for
 * @param span the characters of the text that spell it
 */
record Glyph(char meant, Span span) {
    boolean isDigit() {
        return meant >= '0' && meant <= '9';
    }

    boolean isLetter() {
        return (meant >= 'a' && meant <= 'z') || isUpperCase();
    }

    boolean isUpperCase() {
        return meant >= 'A' && meant <= 'Z';
    }
}
