// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.fotaide.firmware.finding.Fault;

/** Reads the letter that a name begins with. */
record TypePart(Spelling spelling, Consumer<Fault> faults) {
    private static final Map<String, RomType> WORDS = Map.of(
            "version", RomType.OFFICIAL,
            "ver", RomType.OFFICIAL,
            "vers", RomType.OFFICIAL,
            "official", RomType.OFFICIAL,
            "release", RomType.OFFICIAL,
            "beta", RomType.BETA);

    private static final Part<RomType> EITHER = Part.guess(List.of(RomType.OFFICIAL, RomType.BETA));

    Part<RomType> read() {
        if (!spelling.atLetter()) {
            faults.accept(new Fault(
                    RomCode.ROM_TYPE,
                    spelling.here(),
                    "A ROM name begins with v (official) or b (beta); this one begins with neither."));
            return EITHER;
        }
        List<Glyph> letters = spelling.letters();
        Part<RomType> type = judge(letters);
        dropDots();
        return type;
    }

    private Part<RomType> judge(List<Glyph> letters) {
        String written = Spelling.meant(letters);
        if (written.length() == 1) {
            char letter = Character.toLowerCase(written.charAt(0));
            if (RomType.of(letter).isPresent()) {
                if (letters.get(0).isUpperCase()) {
                    faults.accept(new Fault(
                            RomCode.ROM_CASE,
                            letters.get(0).span(),
                            "\"" + written + "\" must be lower case: \"" + letter + "\"."));
                }
                return Part.of(RomType.of(letter).orElseThrow());
            }
        }
        faults.accept(new Fault(
                RomCode.ROM_TYPE,
                Spelling.span(letters),
                "A ROM name begins with the single letter v (official) or b (beta), not with \"" + shortened(written)
                        + "\"."));
        RomType meant = WORDS.get(written.toLowerCase(Locale.ROOT));
        return meant == null ? EITHER : Part.of(meant);
    }

    private void dropDots() {
        while (Separator.is(spelling.peek()) && Character.isDigit(spelling.peek(1))) {
            faults.accept(new Fault(
                    RomCode.ROM_CHARACTER,
                    spelling.next().span(),
                    "Nothing stands between the type and the version number."));
        }
    }

    static String shortened(String text) {
        return text.length() <= 20 ? text : text.substring(0, 20) + "…";
    }
}
