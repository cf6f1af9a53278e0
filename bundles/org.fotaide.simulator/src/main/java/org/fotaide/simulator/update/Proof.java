// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.update;

import org.fotaide.firmware.flash.Extent;
import org.fotaide.simulator.flash.NorFlash;

/** How a device is convinced that it got the right bytes. */
public interface Proof {
    /**
     * Looks at all that was written.
     *
     * @param place where it stands in flash
     * @param md5 of what came, in lower-case hex digits
     * @return how many of the bytes are the image
     * @throws UpdateException if they are not the right ones
     */
    long check(NorFlash flash, Extent place, String md5) throws UpdateException;
}
