// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.simulator.update;

/** What an invitation wants to write. */
public enum UpdateCommand {
    FLASH(0),
    FILE_SYSTEM(100);

    private final int number;

    UpdateCommand(int number) {
        this.number = number;
    }

    /** Its number in an invitation. */
    public int number() {
        return number;
    }
}
