// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

/** Finds the constant t, since other text may stand before it. */
record TagSearch(Cursor cursor) {
    /** How far ahead it stands; what is left where it is missing. */
    int distance() {
        int ahead = 0;
        while (ahead < cursor.left() && !cursor.peek(ahead).isOpen() && !isTag(ahead)) {
            ahead++;
        }
        return cursor.peek(ahead).isTag() ? ahead : cursor.left();
    }

    private boolean isTag(int ahead) {
        if (!cursor.peek(ahead).isTag()) {
            return false;
        }
        if (ProductPart.digits(cursor, ahead + 1) > 0 && !cursor.peek(ahead + 1).afterGap()) {
            return true;
        }
        return standsAlone(ahead) && introduces(ahead + 1);
    }

    private boolean standsAlone(int ahead) {
        boolean left = cursor.peek(ahead - 1).isLetter() && !cursor.peek(ahead).afterGap() && ahead > 0;
        boolean right =
                cursor.peek(ahead + 1).isLetter() && !cursor.peek(ahead + 1).afterGap();
        return !left && !right;
    }

    private boolean introduces(int ahead) {
        Glyph next = cursor.peek(ahead + cursor.count(ahead, Glyph::isSeparator));
        return next.isDigit() || next.isOpen() || next.isLetter() || next.isNone();
    }
}
