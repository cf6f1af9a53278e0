// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.internal.make;

/** Something keeps the second link from being proved; the message is one sentence that says what. */
final class UnprovedException extends Exception {
    private static final long serialVersionUID = 1L;

    UnprovedException(String why) {
        super(why);
    }

    UnprovedException(String why, Throwable cause) {
        super(why, cause);
    }
}
