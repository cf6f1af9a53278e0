// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.publish;

import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.rom.RomContext;
import org.fotaide.firmware.rom.RomName;
import org.fotaide.firmware.rom.RomNameReader;

/** Releases whose images are a few bytes: places do not look into them. */
public final class Releases {
    private Releases() {}

    public static RomName rom(String name) {
        return new RomNameReader(RomContext.NONE).read(name).name().orElseThrow();
    }

    /** Both images have the same content. */
    public static Release pair(String rom, int... content) {
        byte[] bytes = new byte[content.length];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) content[at];
        }
        return pair(rom, bytes);
    }

    public static Release pair(String rom, byte[] content) {
        return new Release(
                rom(rom),
                List.of(
                        new ReleaseImage(Optional.of(Slot.USER1), Bytes.copyOf(content)),
                        new ReleaseImage(Optional.of(Slot.USER2), Bytes.copyOf(content))));
    }

    public static Release only(String rom) {
        return new Release(rom(rom), List.of(new ReleaseImage(Optional.empty(), Bytes.copyOf(new byte[] {7}))));
    }
}
