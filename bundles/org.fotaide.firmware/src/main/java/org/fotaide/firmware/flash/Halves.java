// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import java.util.Optional;

/** How the start of the flash is cut into two equal halves, one for each slot (DOMAIN.md 2). */
public enum Halves implements Division {
    KB_256(256),
    KB_512(512),
    KB_1024(1024);

    private final int kilobytes;

    Halves(int kilobytes) {
        this.kilobytes = kilobytes;
    }

    /** The size of one half in KB. */
    public int kilobytes() {
        return kilobytes;
    }

    /** The size of one half in bytes, which is also where the second one begins. */
    public long bytes() {
        return kilobytes * 1024L;
    }

    /** As it stands in fota.yaml: {@code 256+256}, {@code 512+512} or {@code 1024+1024}. */
    public String text() {
        return kilobytes + "+" + kilobytes;
    }

    /** The oldest boot loader that starts both slots of such halves (DOMAIN.md 2, PROTOCOLS.md 6.2). */
    public BootVersion oldestBoot() {
        return this == KB_1024 ? BootVersion.FIRST_WITH_1024 : BootVersion.FIRST_WITH_SLOTS;
    }

    /** The oldest SDK that knows such halves; empty where every one does. */
    public Optional<SdkVersion> oldestSdk() {
        return this == KB_1024 ? Optional.of(SdkVersion.FIRST_WITH_1024) : Optional.empty();
    }

    /** Reads {@code 512+512}, also with blanks in it; nothing else. */
    public static Optional<Halves> of(String text) {
        String bare = text.replace(" ", "");
        for (Halves halves : values()) {
            if (halves.text().equals(bare)) {
                return Optional.of(halves);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return text();
    }
}
