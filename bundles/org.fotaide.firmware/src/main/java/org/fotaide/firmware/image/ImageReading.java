// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.image;

import java.util.List;
import org.fotaide.firmware.finding.Severity;

/**
 * What {@link ImageReader} found.
 *
 * @param image what the file is; never missing
 * @param faults what is wrong with it, in the order of the file; empty if nothing is
 */
public record ImageReading(Image image, List<ImageFault> faults) {
    public ImageReading {
        faults = List.copyOf(faults);
    }

    /** Whether nothing is wrong that would stop the image from running. */
    public boolean sound() {
        return faults.stream().noneMatch(fault -> fault.code().severity() == Severity.ERROR);
    }
}
