// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.Map;
import java.util.Optional;

/** The words that people write for the type. */
final class TypeWord {
    private static final Map<String, RomType> WORDS = Map.of(
            "v", RomType.OFFICIAL,
            "ver", RomType.OFFICIAL,
            "vers", RomType.OFFICIAL,
            "version", RomType.OFFICIAL,
            "official", RomType.OFFICIAL,
            "release", RomType.OFFICIAL,
            "b", RomType.BETA,
            "beta", RomType.BETA);

    private TypeWord() {}

    /** The type that surely is meant, in any case. One letter, repeated, is meant once. */
    static Optional<RomType> of(Run letters) {
        if (letters.isEmpty()) {
            return Optional.empty();
        }
        String word = letters.word();
        boolean repeated = letters.all(glyph -> Character.toLowerCase(glyph.meant()) == word.charAt(0));
        return Optional.ofNullable(WORDS.get(repeated ? word.substring(0, 1) : word));
    }
}
