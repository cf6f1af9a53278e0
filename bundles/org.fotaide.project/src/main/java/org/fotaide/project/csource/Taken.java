// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.csource;

/** Whether a compiler takes a part of a file, as far as this file alone tells. */
public enum Taken {
    /** Nothing speaks against it. */
    YES,
    /** It depends on a macro that is defined elsewhere, on the command line perhaps. */
    PERHAPS,
    /** A condition before it is false. */
    NO;

    /** Taken where both are. */
    Taken and(Taken other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
