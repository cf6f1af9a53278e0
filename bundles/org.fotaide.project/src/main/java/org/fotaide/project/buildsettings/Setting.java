// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.buildsettings;

import org.fotaide.firmware.finding.Span;

/**
 * One setting in a script.
 *
 * @param key which
 * @param value what it is set to
 * @param place where that stands
 * @param form how it is set
 * @param command where the command that it belongs to starts; the same for all that a whole file sets
 */
record Setting(BuildKey key, String value, Span place, Form form, int command) {
    /** The command of what a whole file sets. */
    static final int WHOLE_FILE = -1;

    /** How a setting is made. */
    enum Form {
        /** For one command: {@code make SPI_SIZE_MAP=2}. */
        WORD,
        /** A variable of a Makefile, or of a CI file's environment. */
        VARIABLE,
        /** A variable that only counts where nobody says otherwise: {@code SPI_SIZE_MAP ?= 2}. */
        DEFAULT
    }

    /** Whether the value stands there, rather than the name of another variable. */
    boolean plain() {
        return !value.isEmpty() && value.chars().noneMatch(c -> "$`%@{}()[]*".indexOf(c) >= 0);
    }
}
