// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.Optional;

/** How a ROM may be upgraded over the air: the letter in the brackets of its name. */
public enum UpgradeFlag {
    ONLINE('o', "online only"),
    LOCAL('l', "local only"),
    ALL('a', "online and local"),
    NOT_UPGRADABLE('n', "not upgradable");

    private final char letter;
    private final String meaning;

    UpgradeFlag(char letter, String meaning) {
        this.letter = letter;
        this.meaning = meaning;
    }

    /** How a device may be upgraded to it, for people: {@code online only}. */
    public String meaning() {
        return meaning;
    }

    public char letter() {
        return letter;
    }

    public boolean upgradable() {
        return this != NOT_UPGRADABLE;
    }

    public static Optional<UpgradeFlag> of(char letter) {
        for (UpgradeFlag flag : values()) {
            if (flag.letter == letter) {
                return Optional.of(flag);
            }
        }
        return Optional.empty();
    }
}
