// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.flash;

/**
 * Cuts the power at one operation, to prove that an update survives it there. Run an update once to count, then once for
 * every operation:
 *
 * <pre>{@code
 * for (int n = 1; n <= operations; n++) {
 *     flash.supply(new PowerCut(n, PowerSupply.Power.FAILS_HALFWAY));
 *     …
 * }
 * }</pre>
 */
public final class PowerCut implements PowerSupply {
    private final long at;
    private final Power how;
    private long seen;

    /**
     * @param at the operation that fails, counted from 1; all after it fail before they begin
     * @param how far that one gets
     */
    public PowerCut(long at, Power how) {
        this.at = at;
        this.how = how;
    }

    @Override
    public Power next(FlashOperation operation) {
        seen++;
        if (seen < at) {
            return Power.ON;
        }
        return seen == at ? how : Power.FAILS_BEFORE;
    }

    /** The operations asked for so far. */
    public long seen() {
        return seen;
    }
}
