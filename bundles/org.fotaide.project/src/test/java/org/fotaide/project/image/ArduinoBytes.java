// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** A boot loader and a sketch with nothing in them but their form (PROTOCOLS.md 6.1 and 6.5). */
final class ArduinoBytes {
    private static final int RAM = 0x4010_0000;

    private ArduinoBytes() {}

    static byte[] image() {
        byte[] program = program();
        byte[] image = Arrays.copyOf(program, 0x1000 + program.length);
        Arrays.fill(image, program.length, 0x1000, (byte) 0xAA);
        System.arraycopy(program, 0, image, 0x1000, program.length);
        return image;
    }

    /** One segment of 16 zeros. */
    private static byte[] program() {
        ByteBuffer bytes = ByteBuffer.allocate(48).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(new byte[] {(byte) 0xE9, 1, 0, 0x20}).putInt(RAM).putInt(RAM).putInt(16);
        return bytes.put(47, (byte) 0xEF).array();
    }
}
