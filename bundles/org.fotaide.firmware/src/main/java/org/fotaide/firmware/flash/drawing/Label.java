// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash.drawing;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/**
 * A name that somebody typed, made fit to stand in a line: nothing in it moves the cursor or turns the direction, and its
 * width in columns is known.
 */
record Label(String text) {
    private static final Set<UnicodeScript> WIDE =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

    static Label of(String name) {
        StringBuilder text = new StringBuilder();
        name.codePoints().map(Label::visible).forEach(text::appendCodePoint);
        return new Label(text.isEmpty() ? "(no name)" : text.toString());
    }

    /** The name in exactly so many columns: filled with blanks, or cut with an ellipsis at its end. */
    String in(int columns, String ellipsis) {
        StringBuilder cut = new StringBuilder();
        int used = 0;
        boolean whole = width() <= columns;
        int room = whole ? columns : columns - ellipsis.length();
        for (int point : text.codePoints().toArray()) {
            if (used + width(point) > room) {
                break;
            }
            cut.appendCodePoint(point);
            used += width(point);
        }
        if (!whole) {
            cut.append(ellipsis);
            used += ellipsis.length();
        }
        return cut + " ".repeat(columns - used);
    }

    int width() {
        return text.codePoints().map(Label::width).sum();
    }

    private static int visible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> '?';
            case Character.SPACE_SEPARATOR -> ' ';
            default -> directed(point);
        };
    }

    /** Letters that run from right to left would turn the whole line around. */
    private static int directed(int point) {
        byte direction = Character.getDirectionality(point);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                ? '?'
                : point;
    }

    private static int width(int point) {
        boolean fullWidth = (point >= 0xFF01 && point <= 0xFF60) || (point >= 0x1F300 && point <= 0x1FAFF);
        return fullWidth || WIDE.contains(UnicodeScript.of(point)) ? 2 : 1;
    }
}
