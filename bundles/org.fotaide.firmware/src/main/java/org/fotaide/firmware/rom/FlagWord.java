// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import java.util.Map;
import java.util.Optional;

/** What people write for the upgrade flag. */
final class FlagWord {
    private static final Map<String, UpgradeFlag> WORDS = Map.ofEntries(
            Map.entry("o", UpgradeFlag.ONLINE),
            Map.entry("0", UpgradeFlag.ONLINE),
            Map.entry("online", UpgradeFlag.ONLINE),
            Map.entry("l", UpgradeFlag.LOCAL),
            Map.entry("i", UpgradeFlag.LOCAL),
            Map.entry("1", UpgradeFlag.LOCAL),
            Map.entry("|", UpgradeFlag.LOCAL),
            Map.entry("local", UpgradeFlag.LOCAL),
            Map.entry("a", UpgradeFlag.ALL),
            Map.entry("all", UpgradeFlag.ALL),
            Map.entry("n", UpgradeFlag.NOT_UPGRADABLE));

    private FlagWord() {}

    /** The flag that surely is meant. */
    static Optional<UpgradeFlag> of(Run written) {
        return Optional.ofNullable(WORDS.get(written.word()));
    }

    /** Whether it is the letter of a flag, in either case. */
    static boolean isLetter(Run written) {
        return written.length() == 1 && UpgradeFlag.of(written.word().charAt(0)).isPresent();
    }
}
