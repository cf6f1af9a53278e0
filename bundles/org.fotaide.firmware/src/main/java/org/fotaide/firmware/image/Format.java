// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.Optional;
import org.fotaide.firmware.bytes.Bytes;

/** Reads one kind of file. */
@FunctionalInterface
interface Format {
    /**
     * Reads a file and judges it.
     *
     * @return empty if the file is of another kind; nothing is reported then
     */
    Optional<Image> read(Bytes file, Faults faults);
}
