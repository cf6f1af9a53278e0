// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.List;
import org.fotaide.firmware.bytes.Bytes;

/** A program must not state two ROM names: nobody could tell which one a device will report. */
record RomNameCheck(List<Bytes> program, Faults faults) {
    private static final int SHOWN = 3;

    void run() {
        List<String> names = program.stream()
                .flatMap(part -> RomMarker.findAll(part).stream())
                .distinct()
                .toList();
        if (names.size() > 1) {
            faults.add(
                    ImageCode.ROM_NAMES,
                    0,
                    "The program states %d ROM names (%s); the first one is taken.",
                    names.size(),
                    String.join(", ", names.subList(0, Math.min(SHOWN, names.size()))));
        }
    }
}
