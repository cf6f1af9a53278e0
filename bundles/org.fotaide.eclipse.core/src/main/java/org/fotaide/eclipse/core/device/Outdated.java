// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.device;

import java.util.Optional;
import org.fotaide.firmware.rom.RomContext;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomNameReader;

/**
 * Tells which devices run an older ROM of a product than the one that its project builds.
 *
 * @param current what the project builds
 */
public record Outdated(RomName current) {
    /** A device that does not tell what it runs, or runs another product, is none. */
    public boolean is(ListedDevice device) {
        Optional<RomName> runs = device.said()
                .rom()
                .flatMap(text -> new RomNameReader(RomContext.NONE).read(text).name());
        return device.standing() == Standing.THERE
                && runs.filter(rom -> rom.ptype().equals(current.ptype()) && rom.value() < current.value())
                        .isPresent();
    }
}
