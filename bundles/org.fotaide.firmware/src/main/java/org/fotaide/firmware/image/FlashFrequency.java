// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.Optional;

/** The clock of the flash: the low half of byte 3 of an image's header (PROTOCOLS.md 6.1). */
public enum FlashFrequency {
    MHZ_40(0x0, "40"),
    MHZ_26(0x1, "26.7"),
    MHZ_20(0x2, "20"),
    MHZ_80(0xF, "80");

    private final int number;
    private final String speed;

    FlashFrequency(int number, String speed) {
        this.number = number;
        this.speed = speed;
    }

    /** The header's value. */
    public int number() {
        return number;
    }

    /** In MHz, as SPI_SPEED takes it. */
    public String speed() {
        return speed;
    }

    public static Optional<FlashFrequency> of(int number) {
        for (FlashFrequency frequency : values()) {
            if (frequency.number == number) {
                return Optional.of(frequency);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return speed + " MHz";
    }
}
