// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.boot;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * What a sketch leaves in RTC memory for eboot (PROTOCOLS 6.5): 32 words, the magic first and their CRC last.
 *
 * @param source where the staged image starts
 * @param destination where it belongs: 0
 * @param length in bytes
 */
record BootCommand(long source, long destination, long length) {
    static final int SIZE = 128;

    private static final int MAGIC = 0xEB001000;
    private static final int COPY_RAW = 1;
    private static final int POLYNOMIAL = 0x04C11DB7;

    byte[] encode() {
        ByteBuffer words = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
        words.putInt(MAGIC)
                .putInt(COPY_RAW)
                .putInt((int) source)
                .putInt((int) destination)
                .putInt((int) length);
        words.putInt(SIZE - Integer.BYTES, crc(words.array()));
        return words.array();
    }

    /** Reads RTC memory; empty if nothing, or something else, stands in it. */
    static Optional<BootCommand> decode(byte[] memory) {
        ByteBuffer words = ByteBuffer.wrap(memory).order(ByteOrder.LITTLE_ENDIAN);
        boolean valid = memory.length == SIZE
                && words.getInt() == MAGIC
                && words.getInt() == COPY_RAW
                && words.getInt(SIZE - Integer.BYTES) == crc(memory);
        return valid ? Optional.of(new BootCommand(word(words), word(words), word(words))) : Optional.empty();
    }

    private static long word(ByteBuffer words) {
        return Integer.toUnsignedLong(words.getInt());
    }

    /** Polynomial 04C11DB7, start FFFFFFFF, most significant bit first, no final inversion. */
    private static int crc(byte[] memory) {
        int crc = 0xFFFFFFFF;
        for (int i = 0; i < SIZE - Integer.BYTES; i++) {
            for (int mask = 0x80; mask != 0; mask >>= 1) {
                boolean top = crc < 0 ^ (memory[i] & mask) != 0;
                crc = top ? crc << 1 ^ POLYNOMIAL : crc << 1;
            }
        }
        return crc;
    }
}
