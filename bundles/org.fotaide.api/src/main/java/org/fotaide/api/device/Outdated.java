// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.device;

import org.fotaide.deploy.discovery.KnownDevice;
import org.fotaide.deploy.discovery.Presence;
import org.fotaide.firmware.rom.RomContext;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomNameReader;

/**
 * Tells which devices are to be updated: those that answer and run an older ROM of a product than the one that its project builds.
 *
 * <pre>{@code
 * List<KnownDevice> outdated = devices.stream().filter(new Outdated(manifest.version())::is).toList();
 * }</pre>
 *
 * @param current what the project builds
 */
public record Outdated(RomName current) {
    /** A device that does not tell what it runs, or runs another product, is none. */
    public boolean is(KnownDevice known) {
        return known.presence() == Presence.PRESENT
                && known.device()
                        .announcement()
                        .rom()
                        .flatMap(text ->
                                new RomNameReader(RomContext.NONE).read(text).name())
                        .filter(this::isOlder)
                        .isPresent();
    }

    private boolean isOlder(RomName rom) {
        return rom.ptype().equals(current.ptype()) && rom.value() < current.value();
    }
}
