// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.List;
import java.util.function.Predicate;
import org.fotaide.firmware.finding.Span;

/** The characters of a text, taken from left to right. "Ahead" counts from the next one, which is 0. */
final class Cursor {
    private final List<Glyph> glyphs;
    private int at;

    Cursor(List<Glyph> glyphs) {
        this.glyphs = glyphs;
    }

    int left() {
        return glyphs.size() - at;
    }

    boolean atEnd() {
        return left() == 0;
    }

    /** The character that stands so far ahead; {@link Glyph#NONE} beyond either end. */
    Glyph peek(int ahead) {
        int index = at + ahead;
        return index >= 0 && index < glyphs.size() ? glyphs.get(index) : Glyph.NONE;
    }

    /** How many characters pass the test one after the other, from one on that stands so far ahead. */
    int count(int ahead, Predicate<Glyph> test) {
        int count = 0;
        while (ahead + count < left() && test.test(peek(ahead + count))) {
            count++;
        }
        return count;
    }

    /** The same, up to the first blank. */
    int countTogether(int ahead, Predicate<Glyph> test) {
        if (ahead >= left() || !test.test(peek(ahead))) {
            return 0;
        }
        return 1 + count(ahead + 1, glyph -> test.test(glyph) && !glyph.afterGap());
    }

    /** How far ahead the first character stands that passes the test; what is left where there is none. */
    int distance(Predicate<Glyph> test) {
        return count(0, test.negate());
    }

    /** Characters ahead, which stay to be taken. */
    Run view(Stretch ahead) {
        return new Run(glyphs.subList(at + ahead.start(), at + ahead.end()));
    }

    Run take(int count) {
        Run run = new Run(glyphs.subList(at, at + count));
        at += count;
        return run;
    }

    /** The place of what should have stood here. */
    Span here() {
        if (at > 0) {
            return Span.at(glyphs.get(at - 1).span().end());
        }
        return Span.at(glyphs.isEmpty() ? 0 : glyphs.get(0).span().start());
    }
}
