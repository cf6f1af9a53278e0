// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.linker;

import java.nio.file.Path;
import java.util.Locale;

/** Which files are linker scripts for this chip. */
final class LinkerFiles {
    private LinkerFiles() {}

    static boolean accept(Path file) {
        Path name = file.getFileName();
        if (name == null) {
            return false;
        }
        String text = name.toString().toLowerCase(Locale.ROOT);
        return text.endsWith(".ld") || text.endsWith(".lds") || text.endsWith(".ld.h");
    }

    /** A quick look; false only where nothing can be found. */
    static boolean concerns(String text) {
        return text.contains("irom") || text.contains("IROM") || text.contains(ArduinoAreas.FS_START);
    }
}
