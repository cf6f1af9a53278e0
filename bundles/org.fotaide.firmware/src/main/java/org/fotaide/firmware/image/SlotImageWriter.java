// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.elf.ElfFile;
import org.fotaide.firmware.elf.ProgramProblem;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.FotaException;

/**
 * Makes the file that the vendor's boot loader (1.2 and later) takes out of a linked program (PROTOCOLS.md 6.2).
 *
 * <pre>{@code
 * ElfFile linked = new ElfReader().read(Files.readAllBytes(elf));
 * byte[] image = new SlotImageWriter(Slot.USER1, FlashMap.MAP_2, FlashMode.QIO, FlashFrequency.MHZ_40).write(linked);
 * }</pre>
 *
 * @param slot the slot that the program was linked for
 * @param map of the flash
 * @param mode of the flash
 * @param frequency of the flash
 */
public record SlotImageWriter(Slot slot, FlashMap map, FlashMode mode, FlashFrequency frequency) {
    private static final int IROM_BLOCK = 16;
    private static final int WORD = 4;

    /**
     * Writes a linked program.
     *
     * @throws FotaException with a {@link ProgramProblem} if the program does not fit the chip, the slot or the map
     */
    public byte[] write(ElfFile linked) throws FotaException {
        return write(SlotProgram.of(linked));
    }

    /** Writes a program from its parts, under the same conditions. */
    public byte[] write(SlotProgram program) throws FotaException {
        long place = map.linkerScript(slot).origin();
        if (program.irom().address() != place) {
            throw new FotaException(
                    ProgramProblem.OTHER_PLACE.with(slot.word(), program.irom().address(), map.title(), place));
        }
        Bytes irom = SlotProgram.padded(program.irom().data(), IROM_BLOCK);
        PlainImage inner = inner(program);
        long length = (long) SlotImage.HEADER_LENGTH + irom.length() + inner.length() + SlotImage.CRC_LENGTH;
        long room = map.slot(slot).size();
        if (length > room) {
            throw new FotaException(ProgramProblem.TOO_BIG.with(slot.word(), length, map.title(), room, length - room));
        }
        return bytes(irom, inner, (int) length);
    }

    private PlainImage inner(SlotProgram program) {
        List<Segment> segments = program.segments().stream()
                .map(segment -> new Segment(segment.address(), SlotProgram.padded(segment.data(), WORD)))
                .toList();
        FlashSettings settings = new FlashSettings(mode, frequency, SizeMap.of(map));
        return PlainImage.of(settings, program.entry(), segments);
    }

    private byte[] bytes(Bytes irom, PlainImage inner, int length) {
        ByteBuffer file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) SlotImage.MAGIC)
                .put((byte) SlotImage.VERSION)
                .put((byte) 0)
                .put((byte) slot.number());
        file.putInt((int) inner.header().entry());
        file.putInt(0).putInt(irom.length());
        file.put(irom.toArray());
        inner.writeTo(file);
        Bytes covered = Bytes.copyOf(file.array()).slice(0, file.position());
        file.putInt((int) SlotCrc.of(covered));
        return file.array();
    }
}
