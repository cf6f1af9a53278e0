// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.flash;

/** The supply failed during a flash operation: the device is off until somebody starts it again. */
public final class PowerLossException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PowerLossException() {
        super("the power failed during a flash operation");
    }
}
