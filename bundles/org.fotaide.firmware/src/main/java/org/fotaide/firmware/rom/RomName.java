// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

/**
 * A legal ROM name, such as {@code v1.0.2t45772(a)}: the version string under which a firmware is released.
 *
 * @param type official or beta
 * @param number the version number
 * @param ptype the product type that it is for
 * @param flag how it may be upgraded
 */
public record RomName(RomType type, VersionNumber number, ProductType ptype, UpgradeFlag flag) {
    /** The version value that devices compare. */
    public int value() {
        return number.value();
    }

    /** The name as it is written, in its one spelling. */
    @Override
    public String toString() {
        return type.letter() + number.toString() + "t" + ptype + "(" + flag.letter() + ")";
    }
}
