// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.linker;

import java.util.OptionalLong;
import org.fotaide.firmware.finding.Span;

/**
 * A sum in a linker script.
 *
 * @param place where it stands
 * @param number what it comes to; empty if it depends on what the script does not say
 */
record LinkValue(Span place, OptionalLong number) {
    boolean known() {
        return number.isPresent();
    }

    /** What it comes to, where it is known. */
    long value() {
        return number.getAsLong();
    }
}
