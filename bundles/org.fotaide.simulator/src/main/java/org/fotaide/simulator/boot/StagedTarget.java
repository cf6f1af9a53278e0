// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.boot;

import java.util.function.LongConsumer;
import org.fotaide.firmware.flash.Extent;
import org.fotaide.simulator.flash.NorFlash;
import org.fotaide.simulator.update.UpdateError;
import org.fotaide.simulator.update.UpdateException;
import org.fotaide.simulator.update.UpdateTarget;

/** A sketch, or a packed one, on its way to where eboot will fetch it (PROTOCOLS 6.5). */
final class StagedTarget implements UpdateTarget {
    private static final int GZIP = 0x1F;
    private static final int GZIP_SECOND = 0x8B;

    private final NorFlash flash;
    private final Extent place;
    private final int flashMode;
    private final LongConsumer armed;

    StagedTarget(NorFlash flash, Extent place, int flashMode, LongConsumer armed) {
        this.flash = flash;
        this.place = place;
        this.flashMode = flashMode;
        this.armed = armed;
    }

    @Override
    public Extent place() {
        return place;
    }

    @Override
    public void checkStart(byte[] start) throws UpdateException {
        int magic = start[0] & 0xFF;
        if (magic != ImageWalk.MAGIC_V1 && magic != GZIP) {
            throw UpdateError.MAGIC_BYTE.with(ImageWalk.MAGIC_V1);
        }
    }

    @Override
    public byte[] firstSector(byte[] sector) {
        byte[] patched = sector.clone();
        if ((patched[0] & 0xFF) == ImageWalk.MAGIC_V1 && patched.length > 2) {
            patched[2] = (byte) flashMode;
        }
        return patched;
    }

    @Override
    public void verify() throws UpdateException {
        byte[] header = flash.read(place.offset(), 4);
        int magic = header[0] & 0xFF;
        if (magic == ImageWalk.MAGIC_V1 && ClaimedFlash.in(header).exceeds(flash.size())) {
            throw UpdateError.NEW_FLASH_CONFIG.with(flash.size());
        }
        if (magic != ImageWalk.MAGIC_V1 && (header[1] & 0xFF) != GZIP_SECOND) {
            throw UpdateError.MAGIC_BYTE.with(ImageWalk.MAGIC_V1);
        }
    }

    @Override
    public void arm(long bytes) {
        armed.accept(bytes);
    }
}
