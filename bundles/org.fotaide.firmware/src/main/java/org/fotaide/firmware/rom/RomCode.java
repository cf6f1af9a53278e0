// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.rom;

import org.fotaide.firmware.finding.Code;
import org.fotaide.firmware.finding.Severity;

/** What can be wrong with a ROM name, or between two of them (DOMAIN.md 1). docs/findings/rom.md has a section for each. */
public enum RomCode implements Code {
    /** The name does not begin with {@code v} or {@code b}. */
    ROM_TYPE(Severity.ERROR),
    /** A letter is in upper case. */
    ROM_CASE(Severity.ERROR),
    /** The three numbers are not three, or not 0..999. */
    ROM_NUMBER(Severity.ERROR),
    /** A number is spelled with leading zeros. */
    ROM_LEADING_ZERO(Severity.WARNING),
    /** The {@code t} before the product type is missing, or has a dot before it. */
    ROM_TAG(Severity.ERROR),
    /** The product type is missing, out of range, or not the project's. */
    ROM_PTYPE(Severity.ERROR),
    /** The upgrade flag in brackets is missing or none of o, l, a, n. */
    ROM_FLAG(Severity.ERROR),
    /** A character stands there that no ROM name has. */
    ROM_CHARACTER(Severity.ERROR),
    /** The name is not of the 15 characters that the vendor's IoT_Demo firmware copies. */
    ROM_LENGTH(Severity.WARNING),
    /** Two ROMs of one product claim one version value. */
    ROM_DUPLICATE(Severity.ERROR),
    /** An official and a beta ROM share a version value. */
    ROM_OFFICIAL_AND_BETA(Severity.WARNING),
    /** No device will take the ROM, since an upgradable one of the same or a larger value is out. */
    ROM_NOT_NEWER(Severity.WARNING);

    private final Severity severity;

    RomCode(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    /** Other projects of the product line count too. */
    @Override
    public boolean hangsOnMore() {
        return this == ROM_DUPLICATE || this == ROM_OFFICIAL_AND_BETA || this == ROM_NOT_NEWER;
    }
}
