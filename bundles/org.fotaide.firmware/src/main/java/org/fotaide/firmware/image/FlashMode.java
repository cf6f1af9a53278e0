// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.Optional;

/** How the chip talks to its flash: byte 2 of an image's header (PROTOCOLS.md 6.1). */
public enum FlashMode {
    QIO(0),
    QOUT(1),
    DIO(2),
    DOUT(3);

    private final int number;

    FlashMode(int number) {
        this.number = number;
    }

    /** The header's value. */
    public int number() {
        return number;
    }

    public static Optional<FlashMode> of(int number) {
        for (FlashMode mode : values()) {
            if (mode.number == number) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
