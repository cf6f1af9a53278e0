// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.flash.Slot;

/**
 * An image for boot loader 1.1 (PROTOCOLS.md 6.2, old form): a version 1 image with the slot's number in byte 3, FF up to
 * 0x10000, the code that runs from flash, and the CRC.
 *
 * @param target the slot that it is for
 * @param ram what is copied into RAM
 * @param irom what runs from flash
 * @param crc the four bytes that the file ends in
 */
public record OldSlotImage(Slot target, PlainImage ram, Bytes irom, long crc) implements Image {
    /** Where the irom part starts in the file. */
    static final int IROM_OFFSET = 0x1_0000;

    @Override
    public ImageKind kind() {
        return ImageKind.OLD_SLOT;
    }

    @Override
    public int length() {
        return IROM_OFFSET + irom.length() + SlotImage.CRC_LENGTH;
    }

    @Override
    public Optional<Slot> slot() {
        return Optional.of(target);
    }

    @Override
    public List<Bytes> program() {
        List<Bytes> parts = new ArrayList<>(ram.program());
        parts.add(irom);
        return List.copyOf(parts);
    }

    @Override
    public List<ImageRow> describe() {
        List<ImageRow> rows = new ArrayList<>();
        rows.add(new ImageRow("Kind", kind().title()));
        rows.add(new ImageRow("Slot", target.word()));
        rows.add(ImageRow.of("Code in flash", "%d bytes", irom.length()));
        rows.addAll(ram.loadedParts());
        rows.add(ImageRow.of("CRC", "0x%08x", crc));
        romName().ifPresent(name -> rows.add(new ImageRow("ROM name", name)));
        rows.add(ImageRow.of("Size", "%d bytes", length()));
        return rows;
    }
}
