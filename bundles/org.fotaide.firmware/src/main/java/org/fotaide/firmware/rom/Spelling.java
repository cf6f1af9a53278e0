// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.fotaide.firmware.finding.Span;

/**
 * Spells a text: foreign characters are translated; blanks, quotes and what nobody sees are dropped, which is a fault where
 * they stand.
 */
final class Spelling {
    private final String text;
    private final Faults faults;
    private final List<Glyph> glyphs = new ArrayList<>();
    private boolean afterGap;
    private int at;

    Spelling(String text, Faults faults) {
        this.text = text;
        this.faults = faults;
    }

    List<Glyph> glyphs() {
        while (at < text.length()) {
            take(text.codePointAt(at));
        }
        return glyphs;
    }

    private void take(int character) {
        if (LookAlikes.isBlank(character)) {
            drop(LookAlikes::isBlank, "A ROM name has no blanks");
            afterGap = true;
        } else if (LookAlikes.isInvisible(character)) {
            drop(LookAlikes::isInvisible, "A ROM name has no invisible characters");
        } else if (LookAlikes.isQuote(character)) {
            drop(LookAlikes::isQuote, "A ROM name is written without quotes");
            afterGap = true;
        } else {
            write(character);
        }
    }

    private void drop(IntPredicate kind, String rule) {
        int start = at;
        while (at < text.length() && kind.test(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        String first = String.format("U+%04X", text.codePointAt(start));
        faults.add(
                RomCode.ROM_CHARACTER,
                Span.of(start, at),
                rule + "; here " + (text.codePointCount(start, at) == 1 ? "is " + first : "they begin with " + first)
                        + ".");
    }

    private void write(int character) {
        Optional<Character> bracket = LookAlikes.encodedBracket(text, at);
        int length = bracket.isPresent() ? 3 : Character.charCount(character);
        char plain = character < 0x80 ? (char) character : Glyph.STRANGE;
        char meant = bracket.or(() -> LookAlikes.of(character)).orElse(plain);
        glyphs.add(new Glyph(meant, text.substring(at, at + length), Span.of(at, at + length), afterGap));
        afterGap = false;
        at += length;
    }
}
