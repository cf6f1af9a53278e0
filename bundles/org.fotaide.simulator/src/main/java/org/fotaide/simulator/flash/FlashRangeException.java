// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.flash;

import java.util.Locale;

/** A program reached outside the chip. */
public final class FlashRangeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FlashRangeException(String action, long address, int length, long size) {
        super(String.format(
                Locale.ROOT, "cannot %s %d bytes at 0x%X: the flash has 0x%X bytes", action, length, address, size));
    }
}
