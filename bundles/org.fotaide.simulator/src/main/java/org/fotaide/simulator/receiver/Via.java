// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.receiver;

import java.util.Locale;

/** How a device takes updates. */
public enum Via {
    /** By invitation (PROTOCOLS 1), announced by multicast DNS. */
    ESPOTA,
    /** By the form of ESP8266HTTPUpdateServer (PROTOCOLS 3); has one place for its program. */
    WEB,
    /** As esp-link does (PROTOCOLS 8); has two slots. */
    ESP_LINK;

    /** The word of the command line: {@code esp-link}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
