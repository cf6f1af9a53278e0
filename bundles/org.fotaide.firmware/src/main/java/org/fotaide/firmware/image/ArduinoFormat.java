// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;

/** Reads Arduino files (PROTOCOLS.md 6.5). */
final class ArduinoFormat implements Format {
    @Override
    public Optional<Image> read(Bytes file, Faults faults) {
        if (!file.startsWith(ImageHeader.MAGIC) || file.length() <= ArduinoImage.SKETCH_OFFSET) {
            return Optional.empty();
        }
        Faults found = new Faults();
        Optional<PlainImage> eboot = new PlainStructure(file, 0, found)
                .read()
                .filter(image -> image.length() <= ArduinoImage.SKETCH_OFFSET)
                .filter(image -> file.u8(ArduinoImage.SKETCH_OFFSET) == ImageHeader.MAGIC
                        || file.u8(ArduinoImage.SKETCH_OFFSET - 1) == ArduinoImage.FILLER);
        if (eboot.isEmpty()) {
            return Optional.empty();
        }
        checkEboot(eboot.get(), file, found);
        Optional<Image> image = new PlainStructure(file, ArduinoImage.SKETCH_OFFSET, found)
                .read()
                .map(sketch -> whole(eboot.get(), sketch, file, found));
        faults.addInner("", found.inOrder());
        return image.or(() -> Optional.of(new DamagedImage(ImageKind.ARDUINO, file.length())));
    }

    private static void checkEboot(PlainImage eboot, Bytes file, Faults faults) {
        PlainCheck check = new PlainCheck(eboot, 0, PlainCheck.RAM, faults);
        check.values();
        check.checksum();
        Bytes filler = file.slice(eboot.length(), ArduinoImage.SKETCH_OFFSET);
        int stray = filler.firstOtherThan(ArduinoImage.FILLER);
        if (stray < filler.length()) {
            faults.add(
                    ImageCode.PADDING,
                    eboot.length() + stray,
                    "The bytes between eboot and the sketch must be AA; here stands %02X.",
                    filler.u8(stray));
        }
    }

    private static Image whole(PlainImage eboot, PlainImage sketch, Bytes file, Faults faults) {
        PlainCheck check = new PlainCheck(sketch, ArduinoImage.SKETCH_OFFSET, PlainCheck.RAM_AND_FLASH, faults);
        check.values();
        int end = ArduinoImage.SKETCH_OFFSET + sketch.length();
        EbootCrc crc = new EbootCrc(file.slice(0, end));
        Optional<Long> stated = crc.stated();
        if (stated.isPresent()) {
            crc.check(faults);
        } else {
            check.checksum();
            faults.add(
                    ImageCode.NO_CRC,
                    ArduinoImage.LENGTH_OFFSET,
                    "The file carries neither its length nor a CRC, as cores before 2.7 leave it, or the words at 0x1010 are"
                            + " damaged. Its headers are not protected.");
        }
        if (file.length() > end) {
            faults.add(ImageCode.TRAILING, end, "%d bytes follow behind the end of the sketch.", file.length() - end);
        }
        new RomNameCheck(sketch.program(), faults).run();
        return new ArduinoImage(eboot, sketch, stated, file.length());
    }
}
