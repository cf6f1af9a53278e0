// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;

/** Recognises the vendor's RF init data by its size and first byte. */
final class RfInitDataFormat implements Format {
    private static final int FIRST = 0x05;

    @Override
    public Optional<Image> read(Bytes file, Faults faults) {
        if (file.length() != RfInitDataImage.LENGTH || file.u8(0) != FIRST) {
            return Optional.empty();
        }
        Optional<String> known = KnownFile.of(file).map(KnownFile::title);
        if (known.isEmpty()) {
            faults.add(
                    ImageCode.RF_CHANGED,
                    0,
                    "These RF init data differ from the vendor's (versions 5 and 8). They carry no checksum, so only you know"
                            + " whether they were changed on purpose (crystal, supply voltage, power) or are damaged.");
        }
        return Optional.of(new RfInitDataImage(file, known));
    }
}
