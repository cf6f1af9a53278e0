// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.nio.file.Path;
import java.time.Duration;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.flash.SlotFit;

/**
 * One of the two images.
 *
 * @param slot the slot that it is for
 * @param path its file
 * @param bytes its size
 * @param irom the part that runs from flash, in bytes
 * @param sha256 the hash of the file, in lower-case hexadecimal
 * @param linkedAt the address that its flash part is linked for
 * @param fit how it stands against the tightest limit of its slot; {@code fit.free()} bytes are left
 * @param took how long its build took: compiling and linking, or linking alone
 */
public record BuiltImage(
        Slot slot, Path path, long bytes, long irom, String sha256, long linkedAt, SlotFit fit, Duration took) {
    /** How many bytes the program may still grow. */
    public long free() {
        return fit.free();
    }
}
