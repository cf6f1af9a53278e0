// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;
import org.fotaide.firmware.flash.FlashMap;
import org.fotaide.firmware.flash.Slot;

/** Judges a version 2 image as a whole. */
record SlotCheck(SlotImage image, Bytes file, Faults faults) {
    void all() {
        slot();
        entry();
        crc();
        place();
        new RomNameCheck(image.program(), faults).run();
    }

    private void slot() {
        if (image.style() == SlotStyle.ILLEGAL) {
            faults.add(
                    ImageCode.SLOT,
                    2,
                    "The number of the slot is %02x %02x; 00 01 is user1 and 00 02 is user2. A device refuses the file.",
                    image.second(),
                    image.third());
        } else if (image.style() == SlotStyle.FLASH_SETTINGS) {
            faults.add(
                    ImageCode.SLOT_MISSING,
                    2,
                    "The header holds flash settings (%02x %02x) where SDK 2 and later expect the number of the slot."
                            + " A device that asks the vendor's way refuses the file (\"please check the bin file\").",
                    image.second(),
                    image.third());
        }
    }

    private void entry() {
        long inner = image.inner().header().entry();
        if (image.entry() != inner) {
            faults.add(
                    ImageCode.ENTRY,
                    4,
                    "The two headers disagree about where the program starts: 0x%08x and 0x%08x.",
                    image.entry(),
                    inner);
        }
    }

    private void crc() {
        int end = image.length() - SlotImage.CRC_LENGTH;
        long computed = SlotCrc.of(file.slice(0, end));
        if (computed != image.crc()) {
            faults.add(
                    ImageCode.CRC,
                    end,
                    "The CRC is %08x and should be %08x: the file was changed or damaged. A device refuses it after the"
                            + " download.",
                    image.crc(),
                    computed);
        }
        if (file.length() > image.length()) {
            faults.add(
                    ImageCode.TRAILING,
                    image.length(),
                    "%d bytes follow behind the CRC. A device takes the last four bytes of the file for the CRC and refuses it.",
                    file.length() - image.length());
        }
    }

    private void place() {
        Optional<FlashMap> map =
                image.settings().flatMap(settings -> settings.map().flashMap());
        if (map.isEmpty() || image.slot().isEmpty()) {
            return;
        }
        Slot slot = image.slot().get();
        long expected = map.get().linkerScript(slot).origin();
        image.linkedAt()
                .filter(linked -> linked != expected)
                .ifPresent(linked -> faults.add(
                        ImageCode.LINK,
                        3,
                        "The header says %s of %s, whose code lies at 0x%08x, and the code was linked for 0x%08x."
                                + " It would crash at its first step.",
                        slot.word(),
                        map.get().title(),
                        expected,
                        linked));
    }
}
