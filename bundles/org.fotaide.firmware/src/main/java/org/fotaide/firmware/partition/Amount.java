// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.partition;

import java.util.OptionalLong;

/** What a field for a number says: nothing, a number, or something that is none. */
record Amount(boolean blank, OptionalLong value) {
    static Amount of(String text) {
        return new Amount(text.isBlank(), new ToolNumber(text).value());
    }

    static Amount unknown() {
        return new Amount(false, OptionalLong.empty());
    }

    boolean known() {
        return value.isPresent();
    }

    long number() {
        return value.getAsLong();
    }
}
