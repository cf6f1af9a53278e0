// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.FlashSize;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.image.FlashFrequency;
import org.fotaide.firmware.image.FlashMode;
import org.fotaide.firmware.image.FlashSettings;
import org.fotaide.firmware.image.PlainImage;
import org.fotaide.firmware.image.RomMarker;
import org.fotaide.firmware.image.Segment;
import org.fotaide.firmware.image.SizeMap;
import org.fotaide.firmware.image.SlotImageWriter;
import org.fotaide.firmware.image.SlotProgram;
import org.fotaide.firmware.work.FotaException;

/**
 * A firmware for a device that nobody has delivered with one: boot loaders take it, and it has no program but its name.
 *
 * @param rom the ROM name that it states; empty for a firmware without a name
 */
public record BlankFirmware(Optional<String> rom) {
    private static final long RAM = 0x4010_0000L;
    private static final int CODE = 16;
    private static final int SKETCH = 0x1000;
    private static final byte FILL = (byte) 0xAA;

    /** Between eboot and the sketch (PROTOCOLS.md 6.5). */
    private static final byte FILLER = (byte) 0xAA;

    /** For a slot of a device with two. */
    public byte[] forSlot(Slot slot, FlashMap map) throws FotaException {
        Segment irom = new Segment(map.linkerScript(slot).origin(), name());
        return new SlotImageWriter(slot, map, FlashMode.DIO, FlashFrequency.MHZ_40)
                .write(new SlotProgram(RAM, irom, List.of(code())));
    }

    /** For a device with eboot: that loader's sector, empty but for its header, and a sketch. */
    public byte[] sketch(FlashSize size) {
        SizeMap map = size == FlashSize.MB_1 ? SizeMap.MAP_2 : SizeMap.MAP_4;
        FlashSettings settings = new FlashSettings(FlashMode.DIO, FlashFrequency.MHZ_40, map);
        PlainImage loader = PlainImage.of(settings, RAM, List.of(code()));
        PlainImage sketch = PlainImage.of(settings, RAM, List.of(code(), new Segment(RAM + CODE, name())));
        ByteBuffer file = ByteBuffer.allocate(SKETCH + sketch.length()).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.fill(file.array(), 0, SKETCH, FILL);
        loader.writeTo(file);
        while (file.position() < SKETCH) {
            file.put(FILLER);
        }
        sketch.writeTo(file);
        return file.array();
    }

    private static Segment code() {
        return new Segment(RAM, Bytes.copyOf(new byte[CODE]));
    }

    /** Whole words, with a zero byte at the end. */
    private Bytes name() {
        byte[] marker = rom.map(name -> RomMarker.PREFIX + name).orElse("").getBytes(StandardCharsets.US_ASCII);
        byte[] words = new byte[(marker.length / CODE + 1) * CODE];
        System.arraycopy(marker, 0, words, 0, marker.length);
        return Bytes.copyOf(words);
    }
}
