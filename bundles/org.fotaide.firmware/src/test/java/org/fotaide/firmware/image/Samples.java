// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.fotaide.firmware.bytes.Bytes;

/** Small images made byte by byte from the descriptions of the formats, apart from the code under test. */
final class Samples {
    /** Where the text segment of the samples lies and starts. */
    static final int TEXT = 0x4010_0000;

    static final int DATA = 0x3FFE_8000;

    private Samples() {}

    /** A segment of a sample: its address and its bytes. */
    record Part(int address, Bytes content) {
        byte[] data() {
            return content.toArray();
        }
    }

    static Part part(int address, int... words) {
        return new Part(address, Bytes.copyOf(words(words)));
    }

    static Part text(int address, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return new Part(address, Bytes.copyOf(Arrays.copyOf(bytes, (bytes.length + 4) / 4 * 4)));
    }

    /** A version 1 image: QIO, 40 MHz, map 2. */
    static byte[] plain(Part... parts) {
        return plain(0x00, 0x20, parts);
    }

    static byte[] plain(int mode, int size, Part... parts) {
        int used = 8;
        int sum = 0xEF;
        for (Part part : parts) {
            used += 8 + part.data().length;
            for (byte value : part.data()) {
                sum ^= value;
            }
        }
        byte[] bytes = new byte[used + 16 - used % 16];
        ByteBuffer file = buffer(bytes);
        file.put((byte) 0xE9)
                .put((byte) parts.length)
                .put((byte) mode)
                .put((byte) size)
                .putInt(TEXT);
        for (Part part : parts) {
            file.putInt(part.address()).putInt(part.data().length).put(part.data());
        }
        bytes[bytes.length - 1] = (byte) sum;
        return bytes;
    }

    /** The usual three parts of an image. */
    static Part[] parts() {
        return new Part[] {
            part(TEXT, 0x0000_6F20, 0x0040_0044, 0x1234_5678),
            part(DATA, 1),
            text(DATA + 4, "@rom=v1.0.2t45772(a)\0blinky")
        };
    }

    static byte[] slot(int second, int third) {
        return slot(second, third, 0x4020_1010, plain(parts()));
    }

    /** A version 2 image whose irom part holds addresses of the place that it was linked for. */
    static byte[] slot(int second, int third, int place, byte[] inner) {
        Part irom = part(0, 0x0001_02AA, place + 4, place + 8, place + 12, 5, 6, 7, 8);
        byte[] open = join(
                new byte[] {(byte) 0xEA, 4, (byte) second, (byte) third},
                words(TEXT, 0, irom.data().length),
                irom.data(),
                inner);
        return join(open, words(slotCrc(open)));
    }

    static int slotCrc(byte[] covered) {
        CRC32 crc = new CRC32();
        crc.update(covered);
        int register = (int) crc.getValue();
        return register < 0 ? ~register : register + 1;
    }

    static byte[] oldSlot(int number) {
        byte[] ram = plain(0, number, parts());
        byte[] filler = new byte[0x1_0000 - ram.length];
        Arrays.fill(filler, (byte) 0xFF);
        byte[] open = join(ram, filler, part(0, 0x4021_1004, 2, 3).data());
        return join(open, words(slotCrc(open)));
    }

    /** With the length and the CRC that newer cores write. */
    static byte[] arduino() {
        byte[] open = arduinoWithoutCrc(0, 0);
        int crc = -1;
        for (byte value : open) {
            for (int bit = 7; bit >= 0; bit--) {
                boolean high = crc < 0 ^ (value >> bit & 1) == 1;
                crc = crc << 1 ^ (high ? 0x04C1_1DB7 : 0);
            }
        }
        buffer(open).putInt(0x1010, open.length).putInt(0x1014, crc);
        return open;
    }

    static byte[] arduinoWithoutCrc(int first, int second) {
        byte[] eboot = plain(part(TEXT, 1, 2, 3), part(DATA, 4));
        byte[] filler = new byte[0x1000 - eboot.length];
        Arrays.fill(filler, (byte) 0xAA);
        Part irom = part(0x4020_1010, first, second, 0x4020_1018, 5);
        return join(eboot, filler, plain(irom, parts()[0], parts()[1], parts()[2]));
    }

    static byte[] rtos() {
        byte[] image = plain(part(0x4021_0010, 1, 2, 3), parts()[0], parts()[1]);
        return join(image, digest("SHA-256", image));
    }

    static byte[] signed(byte[] payload, int length) {
        byte[] signature = new byte[length];
        Arrays.fill(signature, (byte) 0x5A);
        return join(payload, signature, words(length));
    }

    static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return packed.toByteArray();
    }

    /** The table of the two-OTA 1 MB example of RTOS SDK 3.x. */
    static byte[] partitionTable() {
        byte[] rows = join(
                partition("nvs", 1, 2, 0x9000, 0x4000),
                partition("otadata", 1, 0, 0xD000, 0x2000),
                partition("phy_init", 1, 1, 0xF000, 0x1000),
                partition("ota_0", 0, 0x10, 0x1_0000, 0x7_0000),
                partition("ota_1", 0, 0x11, 0x8_0000, 0x7_0000));
        return table(rows);
    }

    static byte[] table(byte[] rows) {
        byte[] magic = new byte[16];
        Arrays.fill(magic, (byte) 0xFF);
        magic[0] = (byte) 0xEB;
        magic[1] = (byte) 0xEB;
        byte[] used = join(rows, magic, digest("MD5", rows));
        byte[] rest = new byte[0xC00 - used.length];
        Arrays.fill(rest, (byte) 0xFF);
        return join(used, rest);
    }

    static byte[] partition(String label, int type, int subtype, int offset, int size) {
        byte[] name = Arrays.copyOf(label.getBytes(StandardCharsets.US_ASCII), 16);
        return join(new byte[] {(byte) 0xAA, 0x50, (byte) type, (byte) subtype}, words(offset, size), name, words(0));
    }

    static byte[] digest(String algorithm, byte[] content) {
        try {
            return MessageDigest.getInstance(algorithm).digest(content);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static byte[] words(int... words) {
        byte[] bytes = new byte[words.length * 4];
        ByteBuffer buffer = buffer(bytes);
        for (int word : words) {
            buffer.putInt(word);
        }
        return bytes;
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    /** A copy with one bit turned over. */
    static byte[] flipped(byte[] file, int at, int bit) {
        byte[] copy = file.clone();
        copy[at] ^= (byte) (1 << bit);
        return copy;
    }

    /** A copy with one byte replaced. */
    static byte[] changed(byte[] file, int at, int value) {
        byte[] copy = file.clone();
        copy[at] = (byte) value;
        return copy;
    }

    static ByteBuffer buffer(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
