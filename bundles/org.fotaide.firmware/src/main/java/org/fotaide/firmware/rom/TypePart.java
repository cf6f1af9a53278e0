// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;

/** Reads what stands before the version number: the letter that a name begins with. */
record TypePart(Cursor cursor, Faults faults) {
    private static final Part<RomType> EITHER = Part.guess(List.of(RomType.OFFICIAL, RomType.BETA));

    Part<RomType> read() {
        Word word = find();
        faults.drop(cursor.take(word.before()), "A ROM name begins with its type, v or b.");
        Span place =
                cursor.atEnd() ? cursor.here() : Span.at(cursor.peek(0).span().start());
        Run letters = cursor.take(word.letters());
        faults.drop(
                cursor.take(word.behind()), "Nothing stands between the type and the version number of a ROM name.");
        return judge(letters, place);
    }

    /** How many characters there are of each sort. */
    private record Word(int before, int letters, int behind) {}

    private Word find() {
        NameStart start = new NameStart(cursor);
        int digit = start.firstDigit();
        if (digit == cursor.left()) {
            return new Word(0, cursor.countTogether(0, Glyph::isLetter), 0);
        }
        Stretch word = start.word(digit);
        Run letters = cursor.view(word);
        if (startsNumber(letters)) {
            return new Word(word.start(), 1, 0);
        }
        int behind = digit - word.end();
        return endsWithTag(letters, behind, digit)
                ? beforeTag(start, word)
                : new Word(word.start(), word.length(), behind);
    }

    private static Word beforeTag(NameStart start, Stretch word) {
        if (word.length() > 1) {
            return new Word(word.start(), word.length() - 1, 0);
        }
        Stretch type = start.word(word.start());
        return new Word(type.start(), type.length(), 0);
    }

    /** Whether a letter taken for a digit stands behind the type, as in vl.0.2. */
    private static boolean startsNumber(Run letters) {
        return letters.length() == 2
                && TypeWord.of(letters.until(1)).isPresent()
                && letters.from(1).first().isLetterLikeDigit();
    }

    /** Whether the digits are the product type, as in vt45772(a). */
    private boolean endsWithTag(Run letters, int behind, int digit) {
        if (behind > 0 || letters.isEmpty() || letters.length() > 2) {
            return false;
        }
        Glyph afterDigits = cursor.peek(digit + cursor.countTogether(digit, Glyph::isDigit));
        return letters.from(letters.length() - 1).first().isTag() && (afterDigits.isOpen() || afterDigits.isNone());
    }

    private Part<RomType> judge(Run letters, Span place) {
        Optional<RomType> type = TypeWord.of(letters);
        if (letters.isEmpty()) {
            faults.add(
                    RomCode.ROM_TYPE, place, "A ROM name begins with v (official) or b (beta); this one with neither.");
        } else if (type.isPresent() && letters.length() == 1) {
            faults.lowerCase(letters);
        } else {
            faults.add(
                    RomCode.ROM_TYPE,
                    letters,
                    "A ROM name begins with the single letter v (official) or b (beta), not with " + letters.quoted()
                            + ".");
        }
        return type.map(Part::of).orElse(EITHER);
    }
}
