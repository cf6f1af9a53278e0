// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.server.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Who may fetch the images of a product. */
public enum Access {
    /** Whoever reaches the server. */
    OPEN,
    /** Whoever sends a key of the device, of the product or of an owner. */
    KEY;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that is called so. */
    public static Optional<Access> of(String word) {
        return Arrays.stream(values())
                .filter(access -> access.word().equals(word))
                .findFirst();
    }
}
