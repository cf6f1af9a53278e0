// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.flash.Slot;

/**
 * A version 2 image (EA 04) for a boot loader of 1.2 or later (PROTOCOLS.md 6.2): code that runs from flash, and an inner
 * version 1 image that is copied into RAM, closed by a CRC over all of it.
 *
 * @param style what the bytes 2 and 3 of the header mean
 * @param second byte 2 of the header, as it stands
 * @param third byte 3 of the header, as it stands
 * @param entry the address where the program starts
 * @param irom what runs from flash; the chip sees it 16 bytes behind the start of the slot
 * @param inner what is copied into RAM
 * @param crc the four bytes that the file ends in
 */
public record SlotImage(SlotStyle style, int second, int third, long entry, Bytes irom, PlainImage inner, long crc)
        implements Image {
    static final int MAGIC = 0xEA;
    static final int VERSION = 4;

    /** Header and the header of the irom segment, in bytes. */
    static final int HEADER_LENGTH = 16;

    static final int CRC_LENGTH = 4;

    @Override
    public ImageKind kind() {
        return ImageKind.SLOT;
    }

    @Override
    public int length() {
        return HEADER_LENGTH + irom.length() + inner.length() + CRC_LENGTH;
    }

    /** The slot as SDK 2 and later write it; empty for older files, which do not say. */
    @Override
    public Optional<Slot> slot() {
        return style == SlotStyle.SLOT_NUMBER ? SlotStyle.slot(third) : Optional.empty();
    }

    @Override
    public Optional<FlashSettings> settings() {
        return inner.settings();
    }

    @Override
    public List<Bytes> program() {
        List<Bytes> parts = new ArrayList<>();
        parts.add(irom);
        parts.addAll(inner.program());
        return List.copyOf(parts);
    }

    /**
     * Where the irom part was linked to, judged from the addresses that the program holds; empty if they do not tell. The
     * file itself does not say.
     */
    public Optional<Long> linkedAt() {
        return new LinkEvidence(irom, program()).address();
    }

    @Override
    public List<ImageRow> describe() {
        List<ImageRow> rows = new ArrayList<>();
        rows.add(new ImageRow("Kind", kind().title()));
        rows.add(new ImageRow("Slot", slot().map(Slot::word).orElse("not stated (" + style.title() + ")")));
        rows.add(ImageRow.of("Code in flash", "%d bytes", irom.length()));
        rows.add(linkedAt()
                .map(address -> ImageRow.of("Linked for", "0x%08x (judged from the addresses in the code)", address))
                .orElseGet(() -> new ImageRow("Linked for", "not to be told from the code")));
        rows.addAll(inner.parts());
        rows.add(ImageRow.of("CRC", "0x%08x", crc));
        romName().ifPresent(name -> rows.add(new ImageRow("ROM name", name)));
        rows.add(ImageRow.of("Size", "%d bytes", length()));
        return rows;
    }
}
