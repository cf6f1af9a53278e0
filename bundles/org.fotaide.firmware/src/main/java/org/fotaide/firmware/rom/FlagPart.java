// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.fotaide.firmware.finding.Fault;
import org.fotaide.firmware.finding.Span;

/** Reads the upgrade flag in its brackets. */
record FlagPart(Spelling spelling, Consumer<Fault> faults) {
    private static final Part<UpgradeFlag> ANY =
            Part.guess(List.of(UpgradeFlag.ALL, UpgradeFlag.ONLINE, UpgradeFlag.LOCAL, UpgradeFlag.NOT_UPGRADABLE));

    Part<UpgradeFlag> read() {
        if (spelling.atEnd()) {
            faults.accept(new Fault(
                    RomCode.ROM_FLAG,
                    spelling.here(),
                    "The upgrade flag is missing: (o) online, (l) local, (a) all or (n) not upgradable."));
            return ANY;
        }
        bracket('(');
        Part<UpgradeFlag> flag = judge(inside());
        bracket(')');
        return flag;
    }

    private void bracket(char bracket) {
        if (spelling.peek() == bracket) {
            spelling.next();
            while (spelling.peek() == bracket) {
                faults.accept(
                        new Fault(RomCode.ROM_FLAG, spelling.next().span(), "One \"" + bracket + "\" is enough."));
            }
        } else {
            faults.accept(new Fault(
                    RomCode.ROM_FLAG,
                    spelling.here(),
                    "The upgrade flag stands in round brackets; \"" + bracket + "\" is missing."));
        }
    }

    private List<Glyph> inside() {
        List<Glyph> inside = new ArrayList<>();
        while (spelling.atLetter() || spelling.atDigit()) {
            inside.add(spelling.next());
        }
        return inside;
    }

    private Part<UpgradeFlag> judge(List<Glyph> inside) {
        if (inside.isEmpty()) {
            wrong(spelling.here(), "The brackets hold no upgrade flag");
            return ANY;
        }
        String written = Spelling.meant(inside);
        Span span = Spelling.span(inside);
        if (written.length() > 1) {
            wrong(span, "\"" + TypePart.shortened(written) + "\" is no upgrade flag");
            return ANY;
        }
        return judge(inside.get(0), span);
    }

    private Part<UpgradeFlag> judge(Glyph glyph, Span span) {
        char letter = glyph.meant();
        if (letter == 'I' || letter == 'i' || letter == '1') {
            wrong(span, "\"" + letter + "\" is not the letter l, which means local");
            return Part.of(UpgradeFlag.LOCAL);
        }
        if (letter == '0') {
            wrong(span, "\"0\" is not the letter o, which means online");
            return Part.of(UpgradeFlag.ONLINE);
        }
        char lower = Character.toLowerCase(letter);
        if (UpgradeFlag.of(lower).isEmpty()) {
            wrong(span, "\"" + letter + "\" is no upgrade flag");
            return ANY;
        }
        if (glyph.isUpperCase()) {
            faults.accept(
                    new Fault(RomCode.ROM_CASE, span, "\"" + letter + "\" must be lower case: \"" + lower + "\"."));
        }
        return Part.of(UpgradeFlag.of(lower).orElseThrow());
    }

    private void wrong(Span span, String what) {
        faults.accept(new Fault(
                RomCode.ROM_FLAG,
                span,
                what + ". The flags are (o) online, (l) local, (a) all and (n) not upgradable."));
    }
}
