// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.fotaide.firmware.flash.Slot;

/** Makes images of any size as PROTOCOLS 6 says, with a ROM name in them and noise for a program. */
public final class TestImages {
    private static final int INNER_DATA = 512;

    private TestImages() {}

    /** A version-2 image for a slot, of about as many bytes. */
    public static byte[] slot(Slot slot, String rom, int size) {
        int irom = Math.max(64, size - 600) / 16 * 16;
        byte[] outer = new byte[16 + irom];
        ByteBuffer image = words(outer);
        image.put((byte) 0xEA).put((byte) 4).put((byte) 0).put((byte) slot.number());
        image.putInt(0x40100004).putInt(0).putInt(irom);
        image.put(program(rom, irom));
        byte[] inner = plain("", INNER_DATA);
        byte[] whole = join(outer, inner, new byte[4]);
        CRC32 crc = new CRC32();
        crc.update(whole, 0, whole.length - 4);
        int value = (int) crc.getValue();
        words(whole).putInt(whole.length - 4, value < 0 ? ~value : value + 1);
        return whole;
    }

    /** A version-1 image with one segment. */
    public static byte[] plain(String rom, int data) {
        int length = (data + 3) / 4 * 4;
        int total = (16 + length) / 16 * 16 + 16;
        byte[] whole = new byte[total];
        ByteBuffer image = words(whole);
        image.put((byte) 0xE9).put((byte) 1).put((byte) 2).put((byte) 0x20).putInt(0x40100004);
        byte[] program = program(rom, length);
        image.putInt(0x40100000).putInt(length).put(program);
        int sum = 0xEF;
        for (byte value : program) {
            sum ^= value & 0xFF;
        }
        whole[total - 1] = (byte) sum;
        return whole;
    }

    /** An Arduino file: eboot's sector and a sketch. */
    public static byte[] arduino(String rom, int size) {
        byte[] eboot = new byte[4096];
        Arrays.fill(eboot, (byte) 0xAA);
        byte[] loader = plain("", 1000);
        System.arraycopy(loader, 0, eboot, 0, loader.length);
        return join(eboot, plain(rom, size - 4096 - 32));
    }

    private static byte[] program(String rom, int length) {
        byte[] program = new byte[length];
        new Random(rom.hashCode()).nextBytes(program);
        if (!rom.isEmpty()) {
            byte[] marker = ("@rom=" + rom + "\0").getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(marker, 0, program, length / 2, marker.length);
        }
        return program;
    }

    private static ByteBuffer words(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
