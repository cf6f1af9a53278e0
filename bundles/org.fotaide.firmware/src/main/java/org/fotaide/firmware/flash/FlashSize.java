// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.flash;

import java.util.Locale;
import java.util.Optional;

/** The sizes of flash that the SDK knows, from 512 KB to 16 MB (DOMAIN.md 2). */
public enum FlashSize {
    KB_512("512KB", 512),
    MB_1("1MB", 1024),
    MB_2("2MB", 2 * 1024),
    MB_4("4MB", 4 * 1024),
    MB_8("8MB", 8 * 1024),
    MB_16("16MB", 16 * 1024);

    /** What flash is erased by, in bytes. */
    public static final int SECTOR = 0x1000;

    private final String text;
    private final int kilobytes;

    FlashSize(String text, int kilobytes) {
        this.text = text;
        this.kilobytes = kilobytes;
    }

    /** As it stands in fota.yaml: {@code 512KB}, {@code 1MB}, … {@code 16MB}. */
    public String text() {
        return text;
    }

    public int kilobytes() {
        return kilobytes;
    }

    public long bytes() {
        return kilobytes * 1024L;
    }

    public int sectors() {
        return (int) (bytes() / SECTOR);
    }

    /** The whole flash. */
    public Extent extent() {
        return new Extent(0, bytes());
    }

    /** Reads {@code 1MB}, {@code 1 mb}, {@code 1M}, {@code 1024KB}, {@code 1MiB} or {@code 1048576}; nothing that is no size of the SDK. */
    public static Optional<FlashSize> of(String text) {
        String bare = text.replace(" ", "").toUpperCase(Locale.ROOT);
        for (FlashSize size : values()) {
            if (bare.matches(size.kilobytes + "K(I?B)?") || bare.equals(Long.toString(size.bytes()))) {
                return Optional.of(size);
            }
            if (size.kilobytes >= 1024 && bare.matches(size.kilobytes / 1024 + "M(I?B)?")) {
                return Optional.of(size);
            }
        }
        return Optional.empty();
    }

    public static Optional<FlashSize> ofBytes(long bytes) {
        for (FlashSize size : values()) {
            if (size.bytes() == bytes) {
                return Optional.of(size);
            }
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
