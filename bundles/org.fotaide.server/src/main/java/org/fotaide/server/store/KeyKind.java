// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.store;

import java.util.Locale;

/** Whose key it is. */
public enum KeyKind {
    OWNER,
    DEVICE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static KeyKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
