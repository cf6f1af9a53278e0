// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.finding.Span;

/** Reads the upgrade flag in its brackets. */
record FlagPart(Cursor cursor, Faults faults) {
    private static final Part<UpgradeFlag> ANY =
            Part.guess(List.of(UpgradeFlag.ALL, UpgradeFlag.ONLINE, UpgradeFlag.LOCAL, UpgradeFlag.NOT_UPGRADABLE));

    Part<UpgradeFlag> read() {
        if (isReversed()) {
            Run brackets = cursor.take(1);
            Run flag = cursor.take(1);
            wrongWay(brackets);
            wrongWay(cursor.take(1));
            return judge(flag);
        }
        int open = cursor.distance(Glyph::isOpen);
        return open < cursor.left() ? inBrackets(open) : withoutOpening();
    }

    /** Whether it stands as in )a(. */
    private boolean isReversed() {
        return cursor.peek(0).isClose()
                && cursor.peek(1).isLetter()
                && cursor.peek(2).isOpen();
    }

    private void wrongWay(Run bracket) {
        faults.add(RomCode.ROM_FLAG, bracket, "The brackets of the upgrade flag are the wrong way round.");
    }

    private Part<UpgradeFlag> inBrackets(int open) {
        faults.drop(cursor.take(open), "Its product type is followed by the upgrade flag in brackets.");
        cursor.take(1);
        tooMany(cursor.take(cursor.count(0, Glyph::isOpen)));
        int close = cursor.distance(Glyph::isClose);
        Run inside = cursor.take(close < cursor.left() ? close : flagLength());
        return inside.isEmpty() ? empty() : closed(inside);
    }

    private Part<UpgradeFlag> withoutOpening() {
        int separators = cursor.count(0, Glyph::isSeparator);
        int length = cursor.countTogether(separators, glyph -> glyph.isLetter() || glyph.isDigit());
        boolean closed = cursor.peek(separators + length).isClose();
        boolean flag = length > 0
                && FlagWord.of(cursor.view(new Stretch(separators, separators + length)))
                        .isPresent();
        if (!closed && !flag) {
            faults.add(
                    RomCode.ROM_FLAG,
                    cursor.here(),
                    "The upgrade flag is missing: (o) online, (l) local, (a) all or (n) not upgradable.");
            return ANY;
        }
        faults.drop(cursor.take(separators), "Its product type is followed by the upgrade flag in brackets.");
        Run inside = cursor.take(length);
        if (inside.isEmpty()) {
            return empty();
        }
        missing('(', Span.at(inside.span().start()));
        return closed(inside);
    }

    private Part<UpgradeFlag> empty() {
        wrong(cursor.here(), "The brackets hold no upgrade flag");
        cursor.take(cursor.count(0, Glyph::isClose));
        return ANY;
    }

    private Part<UpgradeFlag> closed(Run inside) {
        Part<UpgradeFlag> flag = inside(inside);
        closing();
        return flag;
    }

    private int flagLength() {
        int separators = cursor.count(0, Glyph::isSeparator);
        int length = cursor.countTogether(separators, glyph -> glyph.isLetter() || glyph.isDigit());
        return length == 0 ? 0 : separators + length;
    }

    private void closing() {
        if (cursor.peek(0).isClose()) {
            cursor.take(1);
            tooMany(cursor.take(cursor.count(0, Glyph::isClose)));
        } else if (cursor.peek(0).isOpen()) {
            wrongWay(cursor.take(1));
        } else {
            missing(')', cursor.here());
        }
    }

    private void tooMany(Run brackets) {
        if (!brackets.isEmpty()) {
            faults.add(RomCode.ROM_FLAG, brackets, "One bracket is enough before and behind the upgrade flag.");
        }
    }

    private void missing(char bracket, Span place) {
        faults.add(
                RomCode.ROM_FLAG, place, "The upgrade flag stands in round brackets; \"" + bracket + "\" is missing.");
    }

    /** Judges what stands between the brackets, perhaps with separators around the flag. */
    private Part<UpgradeFlag> inside(Run inside) {
        List<Run> words = inside.runsOf(glyph -> !glyph.isSeparator());
        if (words.size() != 1 || FlagWord.of(inside).isPresent()) {
            return judge(inside);
        }
        String rule = "Nothing but the upgrade flag stands in the brackets.";
        inside.runsOf(Glyph::isSeparator).forEach(separators -> faults.drop(separators, rule));
        return judge(words.get(0));
    }

    private Part<UpgradeFlag> judge(Run written) {
        Optional<UpgradeFlag> flag = FlagWord.of(written);
        if (FlagWord.isLetter(written)) {
            faults.lowerCase(written);
        } else if (flag.isPresent()) {
            wrong(
                    written.span(),
                    written.quoted() + " is not the letter " + flag.get().letter());
        } else {
            wrong(written.span(), written.quoted() + " is no upgrade flag");
        }
        return flag.map(Part::of).orElse(ANY);
    }

    private void wrong(Span span, String what) {
        faults.add(
                RomCode.ROM_FLAG,
                span,
                what + ". The flags are (o) online, (l) local, (a) all and (n) not upgradable.");
    }
}
