// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.preflight;

import java.util.List;
import java.util.Optional;
import org.fotaide.deploy.proof.Expectation;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.image.ImageReading;
import org.fotaide.firmware.work.Problem;

/**
 * What is known before the first byte is sent.
 *
 * @param reading what the image is, and what is wrong with it
 * @param slot the slot that it goes into; empty for a device of one place, or if nobody knows
 * @param rom the ROM name that the image states
 * @param refusals why it should not be sent; a person may insist
 * @param unknown what could not be checked, why, and what that means
 */
public record Verdict(
        ImageReading reading,
        Optional<Slot> slot,
        Optional<String> rom,
        List<Problem> refusals,
        List<Problem> unknown) {
    public Verdict {
        refusals = List.copyOf(refusals);
        unknown = List.copyOf(unknown);
    }

    /** Whether nothing speaks against sending. */
    public boolean ready() {
        return refusals.isEmpty();
    }

    /** What the device should say once it runs this image. */
    public Expectation expectation() {
        return new Expectation(slot, rom);
    }
}
