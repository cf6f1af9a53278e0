// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.release;

import java.nio.file.Path;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomVersion;
import org.fotaide.project.check.Related;
import org.fotaide.project.text.TextRange;

/**
 * A ROM that something in the tree tells of.
 *
 * @param name its name, which is legal
 * @param path the file or folder that tells of it
 * @param range where in it
 */
record ToldRom(RomName name, Path path, TextRange range) {
    RomVersion version() {
        return RomVersion.of(name);
    }

    Related related() {
        return new Related(path, range, name + " stands here");
    }
}
