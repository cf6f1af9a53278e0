// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.work;

import java.util.Locale;

/**
 * One row in a bundle's table of failures: what happened, why, and what to do about it, as {@link String#format} patterns
 * that share their arguments. Implemented by one enum a bundle.
 */
public interface ProblemKind {
    /** Lower-case words with hyphens, for scripts: {@code upload-no-answer}. */
    String code();

    String what();

    String why();

    String remedy();

    /**
     * Whether the request itself is at fault, such as a file that is not there, so that nothing was tried; false where
     * something was tried and went wrong. Scripts tell the two apart by the exit status (DESIGN 3).
     */
    boolean ofRequest();

    /** This failure with the particulars of one case. */
    default Problem with(Object... particulars) {
        return new Problem(
                this,
                String.format(Locale.ROOT, what(), particulars),
                String.format(Locale.ROOT, why(), particulars),
                String.format(Locale.ROOT, remedy(), particulars));
    }
}
