// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.update;

import java.util.Locale;

/** Why an update is refused or fails: the numbers and texts of the library (PROTOCOLS 1.5), and two of our own. */
public enum UpdateError {
    NONE(0, "No Error"),
    SPACE(4, "Not Enough Space"),
    SIZE(5, "Bad Size Given"),
    STREAM_TIMEOUT(6, "Stream Read Timeout"),
    MD5(7, "MD5 verification failed: expected: %s, calculated: %s"),
    NEW_FLASH_CONFIG(9, "new Flash config wrong, real size: %d"),
    /** The library knows only E9; a device with two slots wants EA. */
    MAGIC_BYTE(10, "Magic byte is not 0x%02X"),
    SIGNATURE(12, "Signature verification failed"),
    NO_DATA(13, "No data supplied"),
    /** Ours: the image is linked for the slot that runs. Arguments: the image's application byte, the wanted one. */
    WRONG_SLOT(17, "Wrong slot: image is for user%d, this device needs user%d"),
    /** Ours: the last four bytes are not the CRC of those before (PROTOCOLS 6.2). Arguments: stored, computed. */
    IMAGE_CRC(18, "Image CRC wrong: stored: %08x, calculated: %08x");

    private final int number;
    private final String pattern;

    UpdateError(int number, String pattern) {
        this.number = number;
        this.pattern = pattern;
    }

    public int number() {
        return number;
    }

    /** The failure with its particulars filled in. */
    public UpdateException with(Object... particulars) {
        return new UpdateException(this, String.format(Locale.ROOT, pattern, particulars));
    }
}
