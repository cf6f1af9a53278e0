// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.proof;

import java.util.Optional;
import org.fotaide.deploy.proof.BootProof.Proven.How;

/**
 * What a device says that it runs, held against what was sent. Only what both sides tell can be compared.
 *
 * @param expected of the image that was sent
 * @param before what ran before
 * @param now what runs now
 */
record Comparison(Expectation expected, Running before, Running now) {
    private boolean slotTold() {
        return expected.slot().isPresent() && now.slot().isPresent();
    }

    private boolean romTold() {
        return expected.rom().isPresent() && now.rom().isPresent();
    }

    /** Whether anything can be compared. */
    boolean telling() {
        return slotTold() || romTold();
    }

    /** Whether it runs what was sent, by all that can be compared. */
    boolean matches() {
        return telling()
                && (!slotTold() || expected.slot().equals(now.slot()))
                && (!romTold() || expected.rom().equals(now.rom()));
    }

    /** Whether what it says differs from what it said before. */
    boolean changed() {
        return (slotTold() && changed(before.slot(), now.slot())) || (romTold() && changed(before.rom(), now.rom()));
    }

    private static boolean changed(Optional<?> before, Optional<?> now) {
        return before.isPresent() && !before.equals(now);
    }

    /** Whether the same could be said before the upload: a device of one place, sent a firmware of the same name. */
    boolean alikeBefore() {
        return before.told() && !changed();
    }

    How how() {
        if (slotTold() && romTold()) {
            return How.SLOT_AND_ROM;
        }
        return slotTold() ? How.SLOT : How.ROM;
    }
}
