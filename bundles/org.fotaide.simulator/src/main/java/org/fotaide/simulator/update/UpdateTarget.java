// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.update;

import org.fotaide.firmware.flash.Extent;

/** Where an update goes and what must be true of it there. */
public interface UpdateTarget {
    /** The bytes that it will fill: a sector's start, and the size of the image. */
    Extent place();

    /**
     * Looks at the first four bytes, or at all of a shorter image, as soon as they are here.
     *
     * @throws UpdateException if they cannot be the start of what belongs here
     */
    void checkStart(byte[] start) throws UpdateException;

    /** The first sector as it is to be written. */
    default byte[] firstSector(byte[] sector) {
        return sector;
    }

    /**
     * Checks what stands in flash, after the proof was found right.
     *
     * @throws UpdateException if it cannot be used
     */
    void verify() throws UpdateException;

    /**
     * Makes the next restart take it.
     *
     * @param bytes of it that are the image
     */
    void arm(long bytes);
}
