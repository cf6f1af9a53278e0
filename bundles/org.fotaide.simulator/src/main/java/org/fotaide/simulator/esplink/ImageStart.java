// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.esplink;

import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;

/**
 * The first bytes of an image, as esp-link looks at them.
 *
 * @param bytes at least 12
 */
record ImageStart(Bytes bytes) {
    private static final int MAGIC = 0xEA;
    private static final int SEGMENTS = 4;
    private static final int LAST_MODE = 3;
    private static final int LAST_SIZE = 6;

    Optional<String> fault() {
        if (at(0) != MAGIC) {
            return Optional.of("IROM magic missing");
        }
        if (at(1) != SEGMENTS || at(2) > LAST_MODE || at(3) >> 4 > LAST_SIZE) {
            return Optional.of("bad flash header");
        }
        if (at(6) != 0x10 || at(7) != 0x40) {
            return Optional.of("Invalid entry addr");
        }
        boolean atStart = at(8) == 0 && at(9) == 0 && at(10) == 0 && at(11) == 0;
        return atStart ? Optional.empty() : Optional.of("Invalid start offset");
    }

    private int at(int index) {
        return bytes.u8(index);
    }
}
