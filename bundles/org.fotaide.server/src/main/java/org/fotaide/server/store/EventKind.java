// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.store;

import java.util.Locale;

/** What happened. */
public enum EventKind {
    PRODUCT,
    PUBLISHED,
    CURRENT,
    PINNED,
    DEVICE,
    KEPT,
    WITHDRAWN,
    OFFERED,
    DOWNLOADING,
    DOWNLOADED,
    REFUSED,
    FAILED,
    RESTART,
    RUNS,
    KEY;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static EventKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
