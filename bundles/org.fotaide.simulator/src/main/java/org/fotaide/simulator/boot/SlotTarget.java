// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.boot;

import java.util.zip.CRC32;
import org.fotaide.firmware.flash.Extent;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.simulator.flash.NorFlash;
import org.fotaide.simulator.update.UpdateError;
import org.fotaide.simulator.update.UpdateException;
import org.fotaide.simulator.update.UpdateTarget;

/** An image of version 2 on its way into the slot that does not run (PROTOCOLS 6.2, 7.1). */
final class SlotTarget implements UpdateTarget {
    private static final int CRC_BYTES = 4;

    private final NorFlash flash;
    private final Slot slot;
    private final Extent place;
    private final Runnable finished;

    SlotTarget(NorFlash flash, Slot slot, Extent place, Runnable finished) {
        this.flash = flash;
        this.slot = slot;
        this.place = place;
        this.finished = finished;
    }

    @Override
    public Extent place() {
        return place;
    }

    @Override
    public void checkStart(byte[] start) throws UpdateException {
        if (start.length < 4 || (start[0] & 0xFF) != ImageWalk.MAGIC_V2 || start[1] != 4) {
            throw UpdateError.MAGIC_BYTE.with(ImageWalk.MAGIC_V2);
        }
        if (start[3] != slot.number()) {
            throw UpdateError.WRONG_SLOT.with(start[3] & 0xFF, slot.number());
        }
    }

    @Override
    public void verify() throws UpdateException {
        byte[] image = flash.read(place.offset(), (int) place.size());
        int end = image.length - CRC_BYTES;
        CRC32 crc = new CRC32();
        crc.update(image, 0, Math.max(0, end));
        int calculated = (int) crc.getValue();
        calculated = calculated < 0 ? ~calculated : calculated + 1;
        int stored = 0;
        for (int i = image.length - 1; i >= Math.max(0, end); i--) {
            stored = stored << 8 | (image[i] & 0xFF);
        }
        if (stored != calculated) {
            throw UpdateError.IMAGE_CRC.with(stored, calculated);
        }
    }

    @Override
    public void arm(long bytes) {
        finished.run();
    }
}
