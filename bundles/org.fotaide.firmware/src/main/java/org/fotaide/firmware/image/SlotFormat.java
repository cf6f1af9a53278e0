// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;

/** Reads version 2 images (PROTOCOLS.md 6.2). */
final class SlotFormat implements Format {
    private static final int IROM_BLOCK = 16;

    @Override
    public Optional<Image> read(Bytes file, Faults faults) {
        if (!file.startsWith(SlotImage.MAGIC)) {
            return Optional.empty();
        }
        Optional<Image> image = header(file, faults).flatMap(irom -> rest(file, irom, faults));
        return image.or(() -> Optional.of(new DamagedImage(ImageKind.SLOT, file.length())));
    }

    /** The part that runs from flash; empty if the header does not lead to one. */
    private static Optional<Bytes> header(Bytes file, Faults faults) {
        if (file.length() < SlotImage.HEADER_LENGTH) {
            faults.add(
                    ImageCode.TRUNCATED,
                    file.length(),
                    "The file ends within the header of 16 bytes. It was cut short.");
            return Optional.empty();
        }
        if (file.u8(1) != SlotImage.VERSION) {
            faults.add(ImageCode.HEADER, 1, "Behind EA must stand 04, not %02X.", file.u8(1));
        }
        if (file.u32(8) != 0) {
            faults.add(
                    ImageCode.HEADER,
                    8,
                    "The address of the part in flash must be 0 in the file, not 0x%08x.",
                    file.u32(8));
        }
        long length = file.u32(12);
        if (length > file.length() - SlotImage.HEADER_LENGTH) {
            faults.add(
                    ImageCode.TRUNCATED,
                    12,
                    "The file ends before the image does: the part in flash says that it has %d bytes, and %d are left."
                            + " It was cut short, or is damaged.",
                    length,
                    file.length() - SlotImage.HEADER_LENGTH);
            return Optional.empty();
        }
        if (length % IROM_BLOCK != 0) {
            faults.add(ImageCode.HEADER, 12, "The part in flash has %d bytes, which is not a multiple of 16.", length);
        }
        return Optional.of(file.slice(SlotImage.HEADER_LENGTH, SlotImage.HEADER_LENGTH + (int) length));
    }

    private static Optional<Image> rest(Bytes file, Bytes irom, Faults faults) {
        int start = SlotImage.HEADER_LENGTH + irom.length();
        Optional<PlainImage> inner = new PlainStructure(file, start, faults).read();
        if (inner.isEmpty()) {
            return Optional.empty();
        }
        PlainCheck check = new PlainCheck(inner.get(), start, PlainCheck.RAM, faults);
        check.values();
        check.checksum();
        int end = start + inner.get().length();
        if (file.length() - end < SlotImage.CRC_LENGTH) {
            faults.add(ImageCode.TRUNCATED, end, "The CRC of 4 bytes is missing at the end. The file was cut short.");
            return Optional.empty();
        }
        SlotImage image = new SlotImage(
                SlotStyle.of(file.u8(2), file.u8(3)),
                file.u8(2),
                file.u8(3),
                file.u32(4),
                irom,
                inner.get(),
                file.u32(end));
        new SlotCheck(image, file, faults).all();
        return Optional.of(image);
    }
}
