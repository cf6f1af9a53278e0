// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.rules;

import java.nio.file.Path;
import java.util.Comparator;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomVersion;
import org.fotaide.project.check.Related;
import org.fotaide.project.text.TextRange;

/** A legal ROM name in a fota.yaml. */
record StatedRom(RomName name, Path file, TextRange range) {
    /** By file and place. */
    static final Comparator<StatedRom> ORDER =
            Comparator.comparing(StatedRom::file).thenComparing(StatedRom::range);

    RomVersion version() {
        return RomVersion.of(name);
    }

    Related related() {
        return new Related(file, range, name + " stands here");
    }
}
