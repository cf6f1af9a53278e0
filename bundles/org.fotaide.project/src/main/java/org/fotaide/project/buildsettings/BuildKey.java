// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.buildsettings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the vendor's Makefile is told (PROTOCOLS.md 6.3), and what it does with a value that it does not know. */
enum BuildKey {
    SPI_SIZE_MAP("0 2 3 4 5 6 8 9", "0, 512 KB of flash in halves of 256 KB"),
    BOOT("new old none", "none, without user1 and user2"),
    APP("1 2 0", "0, without user1 and user2"),
    SPI_MODE("QIO QOUT DIO DOUT", "QIO"),
    SPI_SPEED("40 20 26.7 80", "40 MHz");

    private final String values;
    private final String otherwise;

    BuildKey(String values, String otherwise) {
        this.values = values;
        this.otherwise = otherwise;
    }

    List<String> legal() {
        return List.of(values.split(" "));
    }

    /** What the Makefile takes instead of a value that it does not know. */
    String otherwise() {
        return otherwise;
    }

    /** Whether other programs use the name for things of their own. */
    boolean common() {
        return this == BOOT || this == APP;
    }

    /** The one value that a wrong one surely stands for. */
    Optional<String> meant(String text) {
        String bare =
                text.toLowerCase(Locale.ROOT).replaceFirst("\\s*m(hz)?$", "").replaceFirst("^0+(?=\\d)", "");
        return legal().stream()
                .filter(value -> value.toLowerCase(Locale.ROOT).equals(bare))
                .findFirst();
    }

    static Optional<BuildKey> of(String name) {
        return Arrays.stream(values()).filter(key -> key.name().equals(name)).findFirst();
    }
}
