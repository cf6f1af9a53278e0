// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;

/** Recognises blank files, also those in which a few bytes are not blank. */
final class FillFormat implements Format {
    private static final int[] VALUES = {0xFF, 0x00};

    /** One stray byte in so many still counts as a blank file that was damaged. */
    private static final int BYTES_PER_STRAY = 64;

    @Override
    public Optional<Image> read(Bytes file, Faults faults) {
        for (int value : VALUES) {
            int strays = strays(file, value);
            if (strays <= file.length() / BYTES_PER_STRAY) {
                report(file, value, strays, faults);
                return Optional.of(new FillImage(value, file.length()));
            }
        }
        return Optional.empty();
    }

    private static int strays(Bytes file, int value) {
        int strays = 0;
        for (int at = 0; at < file.length(); at++) {
            strays += file.u8(at) == value ? 0 : 1;
        }
        return strays;
    }

    private static void report(Bytes file, int value, int strays, Faults faults) {
        if (strays > 0) {
            int first = file.firstOtherThan(value);
            faults.add(
                    ImageCode.FILL,
                    first,
                    "The file is blank (%02X) but for %d bytes; the first of them is %02X.",
                    value,
                    strays,
                    file.u8(first));
        }
    }
}
