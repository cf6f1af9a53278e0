// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Whose key it is. */
public enum KeyKind {
    OWNER,
    DEVICE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that is called so. */
    public static Optional<KeyKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
