// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

/**
 * What the ROMs of a catalogue may share only within its rules (DOMAIN.md 1, "Rules between names"): a version of a product.
 *
 * @param ptype the product
 * @param value the version as devices compare it
 */
public record RomVersion(ProductType ptype, int value) {
    public static RomVersion of(RomName name) {
        return new RomVersion(name.ptype(), name.value());
    }
}
