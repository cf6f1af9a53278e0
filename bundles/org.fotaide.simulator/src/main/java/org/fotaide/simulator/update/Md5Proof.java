// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.update;

import java.util.Optional;
import org.fotaide.firmware.flash.Extent;
import org.fotaide.simulator.flash.NorFlash;

/**
 * The MD5 that somebody told.
 *
 * @param told 32 hex digits, in either case; empty if nobody did, and then everything is right
 */
public record Md5Proof(Optional<String> told) implements Proof {
    @Override
    public long check(NorFlash flash, Extent place, String md5) throws UpdateException {
        if (told.filter(digits -> !md5.equalsIgnoreCase(digits)).isPresent()) {
            throw UpdateError.MD5.with(told.get(), md5);
        }
        return place.size();
    }
}
