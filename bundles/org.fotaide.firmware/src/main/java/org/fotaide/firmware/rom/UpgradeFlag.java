// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.Optional;

/** How a ROM may be upgraded over the air: the letter in the brackets of its name. */
public enum UpgradeFlag {
    ONLINE('o'),
    LOCAL('l'),
    ALL('a'),
    NOT_UPGRADABLE('n');

    private final char letter;

    UpgradeFlag(char letter) {
        this.letter = letter;
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
