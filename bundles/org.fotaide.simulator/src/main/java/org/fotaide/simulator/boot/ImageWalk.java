// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.boot;

import java.util.Optional;
import org.fotaide.firmware.flash.Extent;
import org.fotaide.simulator.flash.NorFlash;

/**
 * Walks over an image in flash as a boot loader does: header by header, without knowing how long it is, and adding up the
 * checksum of version 1 (PROTOCOLS 6.1, 6.2).
 */
final class ImageWalk {
    static final int MAGIC_V1 = 0xE9;
    static final int MAGIC_V2 = 0xEA;

    private static final int HEADER_V1 = 8;
    private static final int HEADER_V2 = 16;
    private static final int SEGMENT_HEADER = 8;
    private static final int BLOCK = 16;
    private static final int MOST_SEGMENTS = 16;
    private static final int CHECKSUM_START = 0xEF;

    private final NorFlash flash;
    private final Extent area;

    /**
     * @param area what the image may fill; it starts at the first byte
     */
    ImageWalk(NorFlash flash, Extent area) {
        this.flash = flash;
        this.area = area;
    }

    int magic() {
        return byteAt(area.offset());
    }

    /** The image of version 2 that starts the area, without its CRC; empty if a length or the checksum is wrong. */
    Optional<Extent> version2() {
        if (magic() != MAGIC_V2 || byteAt(area.offset() + 1) != 4) {
            return Optional.empty();
        }
        long inner = area.offset() + HEADER_V2 + wordAt(area.offset() + 12);
        return version1(inner).map(image -> Extent.between(area.offset(), image.end()));
    }

    /** The image of version 1 that starts the area; empty if a length or the checksum is wrong. */
    Optional<Extent> version1() {
        return version1(area.offset());
    }

    private Optional<Extent> version1(long start) {
        if (!inside(start, HEADER_V1) || byteAt(start) != MAGIC_V1) {
            return Optional.empty();
        }
        int segments = byteAt(start + 1);
        if (segments == 0 || segments > MOST_SEGMENTS) {
            return Optional.empty();
        }
        long at = start + HEADER_V1;
        int sum = CHECKSUM_START;
        for (int i = 0; i < segments; i++) {
            if (!inside(at, SEGMENT_HEADER)) {
                return Optional.empty();
            }
            long length = wordAt(at + 4);
            at += SEGMENT_HEADER;
            if (!inside(at, length)) {
                return Optional.empty();
            }
            for (byte value : flash.read(at, (int) length)) {
                sum ^= value & 0xFF;
            }
            at += length;
        }
        long last = at + BLOCK - 1 - (at - start) % BLOCK;
        boolean good = inside(last, 1) && byteAt(last) == sum;
        return good ? Optional.of(Extent.between(start, last + 1)) : Optional.empty();
    }

    private boolean inside(long at, long length) {
        return at >= area.offset() && length <= area.end() - at;
    }

    private int byteAt(long address) {
        return flash.read(address, 1)[0] & 0xFF;
    }

    private long wordAt(long address) {
        byte[] word = flash.read(address, 4);
        return (word[0] & 0xFFL) | (word[1] & 0xFFL) << 8 | (word[2] & 0xFFL) << 16 | (word[3] & 0xFFL) << 24;
    }
}
