// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.terminal;

/** What the process says when it ends; scripts decide by it. */
public enum Exit {
    /** Done, and nothing is wrong. */
    GOOD(0),
    /** Done, and something is wrong: an error was found, an upload was refused or failed. */
    WRONG(1),
    /** It cannot be done as asked: a bad argument, a missing file. */
    CANNOT(2),
    /** Stopped by the user. */
    CANCELLED(130);

    private final int status;

    Exit(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
