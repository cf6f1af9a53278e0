// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;

/** Reads images for boot loader 1.1 (PROTOCOLS.md 6.2). */
final class OldSlotFormat implements Format {
    private static final int FILLER = 0xFF;

    @Override
    public Optional<Image> read(Bytes file, Faults faults) {
        if (!recognised(file)) {
            return Optional.empty();
        }
        Faults found = new Faults();
        Optional<PlainImage> ram = new PlainStructure(file, 0, found).read();
        if (ram.isEmpty() || ram.get().length() > OldSlotImage.IROM_OFFSET) {
            return Optional.empty();
        }
        int end = file.length() - SlotImage.CRC_LENGTH;
        OldSlotImage image = new OldSlotImage(
                SlotStyle.slot(file.u8(3)).orElseThrow(),
                ram.get(),
                file.slice(OldSlotImage.IROM_OFFSET, end),
                file.u32(end));
        check(image, file, found);
        faults.addInner("", found.inOrder());
        return Optional.of(image);
    }

    private static boolean recognised(Bytes file) {
        return file.length() > OldSlotImage.IROM_OFFSET + SlotImage.CRC_LENGTH
                && file.startsWith(ImageHeader.MAGIC, 3, 0)
                && SlotStyle.slot(file.u8(3)).isPresent()
                && file.u8(OldSlotImage.IROM_OFFSET - 1) == FILLER;
    }

    private static void check(OldSlotImage image, Bytes file, Faults faults) {
        PlainCheck ram = new PlainCheck(image.ram(), 0, PlainCheck.RAM, faults);
        ram.entry();
        ram.segments();
        ram.checksum();
        Bytes filler = file.slice(image.ram().length(), OldSlotImage.IROM_OFFSET);
        int stray = filler.firstOtherThan(FILLER);
        if (stray < filler.length()) {
            faults.add(
                    ImageCode.PADDING,
                    image.ram().length() + stray,
                    "The bytes up to the part in flash must be FF; here stands %02X.",
                    filler.u8(stray));
        }
        long computed = SlotCrc.of(file.slice(0, file.length() - SlotImage.CRC_LENGTH));
        if (computed != image.crc()) {
            faults.add(
                    ImageCode.CRC,
                    file.length() - SlotImage.CRC_LENGTH,
                    "The CRC is %08x and should be %08x: the file was cut short, changed or damaged.",
                    image.crc(),
                    computed);
        }
        new RomNameCheck(image.program(), faults).run();
    }
}
