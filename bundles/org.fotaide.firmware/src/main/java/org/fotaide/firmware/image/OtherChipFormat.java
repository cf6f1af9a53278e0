// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;

/** Tells images of the ESP32 family, which also start with E9, from ours: their header has 24 bytes and names the chip. */
final class OtherChipFormat implements Format {
    private static final int HEADER_LENGTH = 24;
    private static final int NO_WRITE_PROTECT_PIN = 0xEE;
    private static final Map<Integer, String> CHIPS = Map.of(
            0, "ESP32",
            2, "ESP32-S2",
            5, "ESP32-C3",
            9, "ESP32-S3",
            12, "ESP32-C2",
            13, "ESP32-C6",
            16, "ESP32-H2",
            18, "ESP32-P4");

    @Override
    public Optional<Image> read(Bytes file, Faults faults) {
        if (!file.startsWith(ImageHeader.MAGIC) || file.length() < HEADER_LENGTH) {
            return Optional.empty();
        }
        boolean ours = Memory.at(file.u32(4)).map(Memory::executable).orElse(false);
        String chip = CHIPS.get(file.u16(12));
        if (ours || chip == null || file.u8(8) != NO_WRITE_PROTECT_PIN) {
            return Optional.empty();
        }
        faults.add(ImageCode.OTHER_CHIP, 12, "This is a program for the %s, which an ESP8266 cannot run.", chip);
        return Optional.of(new UnknownImage(file.slice(0, 16), file.length()));
    }
}
