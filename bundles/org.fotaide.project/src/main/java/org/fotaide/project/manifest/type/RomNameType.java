// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest.type;

import java.util.Optional;
import org.fotaide.firmware.rom.RomContext;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomNameReader;

/** A ROM name. What is wrong with one is said by the checks of ROM names, which know the project around it. */
public record RomNameType() implements ScalarType<RomName> {
    @Override
    public String wanted() {
        return "a ROM name such as v1.0.2t45772(a)";
    }

    @Override
    public ScalarReading<RomName> read(String text) {
        return new ScalarReading<>(new RomNameReader(RomContext.NONE).read(text).name(), Optional.empty());
    }
}
