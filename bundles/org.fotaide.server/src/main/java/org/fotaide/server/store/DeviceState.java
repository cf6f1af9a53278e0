// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.store;

import java.util.Locale;

/** How far a device is with its update. */
public enum DeviceState {
    /** It was added, and never reported. */
    NEW,
    /** It reported, and nothing is under way. */
    IDLE,
    /** It was told that there is an update. */
    OFFERED,
    /** It fetches one. */
    DOWNLOADING,
    /** It has one, and waits to be restarted. */
    READY,
    /** It was told to restart. */
    RESTARTING,
    /** It came back from a restart into a new ROM, and has not said yet whether it runs it. */
    UNPROVEN,
    /** Its last update failed, or was refused. */
    FAILED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DeviceState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
