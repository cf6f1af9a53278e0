// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Compresses files for eboot (PROTOCOLS.md 6.5), as small as deflate does it. The same file always gives the same bytes. */
public final class GzipWriter {
    private static final int CHUNK = 1 << 16;

    /** Deflate, no flags, no time, slowest compression, no operating system (RFC 1952, 2.3.1). */
    private static final byte[] HEADER = {0x1F, (byte) 0x8B, 8, 0, 0, 0, 0, 0, 2, (byte) 0xFF};

    public byte[] write(byte[] content) {
        ByteArrayOutputStream file = new ByteArrayOutputStream(content.length / 2 + HEADER.length);
        file.writeBytes(HEADER);
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(content);
            deflater.finish();
            byte[] chunk = new byte[CHUNK];
            while (!deflater.finished()) {
                file.write(chunk, 0, deflater.deflate(chunk));
            }
        } finally {
            deflater.end();
        }
        CRC32 crc = new CRC32();
        crc.update(content);
        file.writeBytes(ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) crc.getValue())
                .putInt(content.length)
                .array());
        return file.toByteArray();
    }
}
