// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.preflight;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.image.FlashFrequency;
import org.fotaide.firmware.image.FlashMode;
import org.fotaide.firmware.image.Segment;
import org.fotaide.firmware.image.SlotImageWriter;
import org.fotaide.firmware.image.SlotProgram;
import org.fotaide.firmware.work.FotaException;

/** Images by a few words: {@code user1}, {@code user2}, {@code arduino}, {@code gzip}, {@code gzip-user2}, … */
public final class Images {
    private static final long RAM = 0x4010_0000L;

    private Images() {}

    static byte[] of(String kind, String rom, FlashMap map, int size) throws FotaException {
        return switch (kind) {
            case "user1" -> slot(Slot.USER1, rom, map, size);
            case "user2" -> slot(Slot.USER2, rom, map, size);
            case "damaged" -> damaged(slot(Slot.USER2, rom, map, size));
            case "slotless" -> slotless(slot(Slot.USER2, rom, map, size));
            case "boot-1.1" -> old(Slot.USER2);
            case "arduino" -> arduino(rom, map, size);
            case "gzip" -> gzip(arduino(rom, map, size));
            case "gzip-user2" -> gzip(slot(Slot.USER2, rom, map, size));
            case "elf" -> "\u007fELF and more".getBytes(StandardCharsets.ISO_8859_1);
            case "blank" -> filled(4096);
            case "empty" -> new byte[0];
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** A small image for a slot of map 2. */
    public static byte[] slot(Slot slot) throws FotaException {
        return slot(slot, "", FlashMap.MAP_2, 20_000);
    }

    private static byte[] slot(Slot slot, String rom, FlashMap map, int size) throws FotaException {
        long place = map.linkerScript(slot).origin();
        Segment irom = new Segment(place, Bytes.copyOf(program(rom, size / 16 * 16)));
        Segment text = new Segment(RAM, Bytes.copyOf(new byte[256]));
        return new SlotImageWriter(slot, map, FlashMode.QIO, FlashFrequency.MHZ_40)
                .write(new SlotProgram(RAM, irom, List.of(text)));
    }

    private static byte[] damaged(byte[] image) {
        image[image.length / 2] ^= 1;
        return image;
    }

    /** As esptool makes it: flash settings instead of the slot's number, and the CRC that goes with them. */
    private static byte[] slotless(byte[] image) {
        image[2] = 0;
        image[3] = 0x20;
        return withCrc(image);
    }

    private static byte[] withCrc(byte[] image) {
        CRC32 crc = new CRC32();
        crc.update(image, 0, image.length - 4);
        int sum = (int) crc.getValue();
        words(image).putInt(image.length - 4, sum < 0 ? ~sum : sum + 1);
        return image;
    }

    /** PROTOCOLS 6.2, the old form: three segments, FF up to 0x10000, what runs from flash, and the CRC. */
    private static byte[] old(Slot slot) {
        byte[] image = filled(0x10000 + 16 + 4);
        ByteBuffer words = words(image);
        words.put((byte) 0xE9)
                .put((byte) 3)
                .put((byte) 0)
                .put((byte) slot.number())
                .putInt((int) RAM);
        for (int segment = 0; segment < 3; segment++) {
            words.putInt((int) RAM + 4 * segment).putInt(4).putInt(0);
        }
        words.putInt(0xEF00_0000);
        return withCrc(image);
    }

    private static byte[] arduino(String rom, FlashMap map, int size) {
        byte[] whole = Arrays.copyOf(plain("", map, 256), 0x1000);
        Arrays.fill(whole, plain("", map, 256).length, 0x1000, (byte) 0xAA);
        byte[] sketch = plain(rom, map, size);
        byte[] all = Arrays.copyOf(whole, whole.length + sketch.length);
        System.arraycopy(sketch, 0, all, whole.length, sketch.length);
        return all;
    }

    /** PROTOCOLS 6.1, with one segment. */
    private static byte[] plain(String rom, FlashMap map, int data) {
        int length = data / 16 * 16;
        byte[] image = new byte[16 + length + 16];
        ByteBuffer words = words(image);
        words.put((byte) 0xE9).put((byte) 1).put((byte) 0).put((byte) (map.number() << 4));
        words.putInt((int) RAM).putInt((int) RAM).putInt(length);
        byte[] program = program(rom, length);
        words.put(program);
        byte sum = (byte) 0xEF;
        for (byte value : program) {
            sum ^= value;
        }
        image[image.length - 1] = sum;
        return image;
    }

    private static byte[] program(String rom, int length) {
        byte[] marker = ("@rom=" + rom + "\0").getBytes(StandardCharsets.US_ASCII);
        byte[] program = new byte[length];
        if (!rom.isEmpty()) {
            System.arraycopy(marker, 0, program, 0, marker.length);
        }
        return program;
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return packed.toByteArray();
    }

    private static byte[] filled(int length) {
        byte[] blank = new byte[length];
        Arrays.fill(blank, (byte) 0xFF);
        return blank;
    }

    private static ByteBuffer words(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
