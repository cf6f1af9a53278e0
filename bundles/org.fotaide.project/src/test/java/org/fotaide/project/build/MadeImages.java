// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.image.FlashFrequency;
import org.fotaide.firmware.image.FlashMode;
import org.fotaide.firmware.image.Segment;
import org.fotaide.firmware.image.SlotImageWriter;
import org.fotaide.firmware.image.SlotProgram;
import org.fotaide.firmware.work.FotaException;

/** Images that are made without a compiler, for what does not depend on one. */
public record MadeImages(FlashMap map, String rom, int size) {
    private static final long ENTRY = 0x4010_0000L;

    public byte[] image(Slot slot) throws FotaException {
        long place = map.linkerScript(slot).origin();
        ByteBuffer irom = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        irom.put(("@rom=" + rom + "\0").getBytes(StandardCharsets.US_ASCII)).position(64);
        for (int word = 0; word < 20; word++) {
            irom.putInt((int) (place + 4L * word));
        }
        Segment text = new Segment(ENTRY, Bytes.copyOf(new byte[32]));
        SlotProgram program = new SlotProgram(ENTRY, new Segment(place, Bytes.copyOf(irom.array())), List.of(text));
        return new SlotImageWriter(slot, map, FlashMode.QIO, FlashFrequency.MHZ_40).write(program);
    }

    /** Writes {@code user1.img} and {@code user2.img}, which a build may copy. */
    void into(Path folder) throws IOException, FotaException {
        for (Slot slot : Slot.values()) {
            Files.write(folder.resolve(slot.word() + ".img"), image(slot));
        }
    }
}
