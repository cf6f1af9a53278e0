// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.List;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.elf.ElfFile;
import org.fotaide.firmware.work.FotaException;

/**
 * What a program for a slot consists of, apart from the slot and the flash.
 *
 * @param entry the address where it starts
 * @param irom the code that runs from flash
 * @param segments what is copied into RAM, in the order of the image
 */
public record SlotProgram(long entry, Segment irom, List<Segment> segments) {
    public SlotProgram {
        segments = List.copyOf(segments);
    }

    /**
     * Takes a linked program apart.
     *
     * @throws FotaException with a {@link org.fotaide.firmware.elf.ProgramProblem} if it does not fit the chip
     */
    public static SlotProgram of(ElfFile linked) throws FotaException {
        return new ProgramParts(linked).program();
    }

    /** Fills a part up with zeros to a whole number of blocks. */
    static Bytes padded(Bytes data, int block) {
        byte[] filled = new byte[(data.length() + block - 1) / block * block];
        data.copyTo(filled, 0);
        return Bytes.copyOf(filled);
    }
}
