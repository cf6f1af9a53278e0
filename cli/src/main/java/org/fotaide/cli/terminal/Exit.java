// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.cli.terminal;

import org.fotaide.firmware.work.Problem;

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

    /** Of work that ended with a problem. */
    public static Exit after(Problem problem) {
        return problem.kind().ofRequest() ? CANNOT : WRONG;
    }

    public int status() {
        return status;
    }
}
