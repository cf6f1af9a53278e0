// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.flash;

/** Decides, before each flash operation, whether there is power for it. */
@FunctionalInterface
public interface PowerSupply {
    /** Never fails. */
    PowerSupply MAINS = operation -> Power.ON;

    /** How far an operation gets. */
    enum Power {
        /** It is done. */
        ON,
        /** Nothing of it is done. */
        FAILS_BEFORE,
        /** The first half of its bytes are erased or written, the rest are as they were. */
        FAILS_HALFWAY
    }

    Power next(FlashOperation operation);
}
