// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.pull;

import java.util.Locale;

/** What a device with ESP8266httpUpdate asks for: the last word of its header (PROTOCOLS 4). */
public enum Mode {
    /** The program. */
    SKETCH,
    /** The file system, of whichever kind. */
    SPIFFS,
    /** Only the version that the server has. */
    VERSION;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
