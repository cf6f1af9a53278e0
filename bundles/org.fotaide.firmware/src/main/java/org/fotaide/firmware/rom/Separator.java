// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

/** Characters that people write between numbers; only the dot is legal. */
final class Separator {
    private static final String ALL = ".,-_;:/";

    private Separator() {}

    static boolean is(char character) {
        return character != '\0' && ALL.indexOf(character) >= 0;
    }
}
