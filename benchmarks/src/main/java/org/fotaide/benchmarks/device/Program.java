// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.benchmarks.device;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.image.FlashFrequency;
import org.fotaide.firmware.image.FlashMode;
import org.fotaide.firmware.image.Segment;
import org.fotaide.firmware.image.SlotImageWriter;
import org.fotaide.firmware.image.SlotProgram;
import org.fotaide.firmware.work.FotaException;

/**
 * A program of seeded noise that a device takes and boots.
 *
 * @param slot the slot that it is for
 * @param rom its ROM name
 */
public record Program(Slot slot, String rom) {
    public static final FlashMap MAP = FlashMap.MAP_2;
    private static final long RAM = 0x4010_0000L;

    /** An image of about so many bytes: a few more. */
    public byte[] image(int size) throws FotaException {
        byte[] code = new byte[size];
        new Random(size).nextBytes(code);
        byte[] marker = ("@rom=" + rom + "\0").getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(marker, 0, code, 0, marker.length);
        Segment irom = new Segment(MAP.linkerScript(slot).origin(), Bytes.copyOf(code));
        Segment text = new Segment(RAM, Bytes.copyOf(new byte[256]));
        return new SlotImageWriter(slot, MAP, FlashMode.QIO, FlashFrequency.MHZ_40)
                .write(new SlotProgram(RAM, irom, List.of(text)));
    }
}
