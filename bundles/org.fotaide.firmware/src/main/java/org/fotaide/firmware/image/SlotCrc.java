// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.zip.CRC32;
import org.fotaide.firmware.bytes.Bytes;

/** The CRC that closes an image for a slot (PROTOCOLS.md 6.2). */
final class SlotCrc {
    private static final long SIGN = 0x8000_0000L;
    private static final long ALL = 0xFFFF_FFFFL;

    private SlotCrc() {}

    /** Of everything before the CRC. */
    static long of(Bytes covered) {
        CRC32 crc = new CRC32();
        covered.addTo(crc);
        return folded(crc.getValue());
    }

    /** The vendor keeps the absolute value of a signed number that was taken the other way round. */
    static long folded(long crc) {
        return (crc & SIGN) != 0 ? crc ^ ALL : crc + 1;
    }
}
