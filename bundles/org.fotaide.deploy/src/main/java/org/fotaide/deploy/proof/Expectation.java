// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.proof;

import java.util.Optional;
import org.fotaide.firmware.flash.Slot;

/**
 * What the device should say once it runs the image that was sent.
 *
 * @param slot the slot that the image was built for; empty for an image that is copied over the running one
 * @param rom the ROM name that stands in the image; empty if none does
 */
public record Expectation(Optional<Slot> slot, Optional<String> rom) {
    public static final Expectation NONE = new Expectation(Optional.empty(), Optional.empty());
}
