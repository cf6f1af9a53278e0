// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.update;

/** An update was refused or failed; the running firmware goes on. */
public final class UpdateException extends Exception {
    private static final long serialVersionUID = 1L;

    private final UpdateError error;

    UpdateException(UpdateError error, String text) {
        super("ERROR[" + error.number() + "]: " + text);
        this.error = error;
    }

    public UpdateError error() {
        return error;
    }
}
