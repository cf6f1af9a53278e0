// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;

/**
 * The length and CRC that an Arduino file carries at 0x1010 (PROTOCOLS.md 6.5): polynomial 04C11DB7, start FFFFFFFF,
 * highest bit first, no final exclusive or; both words count as zero.
 *
 * @param file up to the end of the sketch
 */
record EbootCrc(Bytes file) {
    private static final int POLYNOMIAL = 0x04C1_1DB7;
    private static final int[] TABLE = table();

    private static int[] table() {
        int[] table = new int[256];
        for (int index = 0; index < table.length; index++) {
            int crc = index << 24;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc << 1 ^ (crc < 0 ? POLYNOMIAL : 0);
            }
            table[index] = crc;
        }
        return table;
    }

    /** The CRC that the file states; empty if it has none, which shows by neither the length nor the CRC being right. */
    Optional<Long> stated() {
        if (file.length() < ArduinoImage.CRC_OFFSET + 4) {
            return Optional.empty();
        }
        long crc = file.u32(ArduinoImage.CRC_OFFSET);
        return statedLength() == file.length() || crc == computed() ? Optional.of(crc) : Optional.empty();
    }

    void check(Faults faults) {
        if (statedLength() != file.length()) {
            faults.add(
                    ImageCode.CRC,
                    ArduinoImage.LENGTH_OFFSET,
                    "The file says that it has %d bytes, and it has %d.",
                    statedLength(),
                    file.length());
        }
        long stated = file.u32(ArduinoImage.CRC_OFFSET);
        long computed = computed();
        if (stated != computed) {
            faults.add(
                    ImageCode.CRC,
                    ArduinoImage.CRC_OFFSET,
                    "The CRC is %08x and should be %08x: the file was changed or damaged.",
                    stated,
                    computed);
        }
    }

    private long statedLength() {
        return file.u32(ArduinoImage.LENGTH_OFFSET);
    }

    private long computed() {
        int crc = -1;
        for (int at = 0; at < file.length(); at++) {
            boolean word = at >= ArduinoImage.LENGTH_OFFSET && at < ArduinoImage.CRC_OFFSET + 4;
            int value = word ? 0 : file.u8(at);
            crc = crc << 8 ^ TABLE[crc >>> 24 ^ value];
        }
        return crc & 0xFFFF_FFFFL;
    }
}
