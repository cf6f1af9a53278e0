// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.store;

import java.util.Locale;

/** The family of chips that a firmware is for. */
public enum Chip {
    ESP8266,
    ESP32,
    /** It is no firmware, so that any chip may have it. */
    ANY;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Chip of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
