// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.command;

import java.util.Locale;

/** The boot loader of a simulated device. */
enum BootLoader {
    VENDOR,
    EBOOT;

    /** The word of the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
