// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.Optional;

/** Official or beta: the first letter of a ROM name. */
public enum RomType {
    OFFICIAL('v', "official"),
    BETA('b', "beta");

    private final char letter;
    private final String meaning;

    RomType(char letter, String meaning) {
        this.letter = letter;
        this.meaning = meaning;
    }

    /** For people: {@code official}. */
    public String meaning() {
        return meaning;
    }

    public char letter() {
        return letter;
    }

    public static Optional<RomType> of(char letter) {
        for (RomType type : values()) {
            if (type.letter == letter) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
