// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.boot;

/**
 * The flash that an image of version 1 says it is for (PROTOCOLS 6.1).
 *
 * @param nibble the high half of byte 3 of its header
 */
public record ClaimedFlash(int nibble) {
    private static final int[] KILOBYTES = {512, 256, 1024, 2048, 4096, 2048, 4096, 4096, 8192, 16384};

    /** By the header, of which four bytes are there. */
    public static ClaimedFlash in(byte[] header) {
        return new ClaimedFlash(header[3] >> 4 & 0x0F);
    }

    /** Whether it is larger than a chip; what no chip has is not. */
    public boolean exceeds(long bytes) {
        return nibble < KILOBYTES.length && KILOBYTES[nibble] * 1024L > bytes;
    }
}
