// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.Optional;
import org.fotaide.firmware.flash.FlashMap;

/**
 * Every flash size and division that the high half of byte 3 of an image's header can name (PROTOCOLS.md 6.1); those with
 * two slots are a {@link FlashMap}.
 */
public enum SizeMap {
    MAP_0(0, "512 KB (256+256)"),
    MAP_1(1, "256 KB"),
    MAP_2(2, "1 MB (512+512)"),
    MAP_3(3, "2 MB (512+512)"),
    MAP_4(4, "4 MB (512+512)"),
    MAP_5(5, "2 MB (1024+1024)"),
    MAP_6(6, "4 MB (1024+1024)"),
    MAP_7(7, "4 MB (2048+2048)"),
    MAP_8(8, "8 MB (1024+1024)"),
    MAP_9(9, "16 MB (1024+1024)");

    private final int number;
    private final String title;

    SizeMap(int number, String title) {
        this.number = number;
        this.title = title;
    }

    /** SPI_SIZE_MAP, 0..9. */
    public int number() {
        return number;
    }

    /** The map with its slots; empty for 1 and 7, of which the vendor's boot loader knows no slots. */
    public Optional<FlashMap> flashMap() {
        return FlashMap.ofNumber(number);
    }

    public static Optional<SizeMap> of(int number) {
        for (SizeMap map : values()) {
            if (map.number == number) {
                return Optional.of(map);
            }
        }
        return Optional.empty();
    }

    public static SizeMap of(FlashMap map) {
        return of(map.number()).orElseThrow();
    }

    @Override
    public String toString() {
        return title;
    }
}
