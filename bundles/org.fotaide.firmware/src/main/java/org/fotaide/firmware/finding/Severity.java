// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.finding;

import java.util.Locale;

/** How much a finding matters: an error stops an update, a warning will surprise somebody. */
public enum Severity {
    ERROR,
    WARNING,
    INFORMATION;

    /** The word that people and scripts read: {@code error}, {@code warning} or {@code information}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
