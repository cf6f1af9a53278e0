// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.work;

/**
 * One row in a bundle's table of failures. Implemented by one enum for each topic of it.
 */
public interface ProblemKind {
    /** Lower-case words with hyphens, for scripts: {@code upload-no-answer}. */
    default String code() {
        return text().code();
    }

    /** The same for each failure of this kind, but for its particulars. */
    ProblemText text();

    /**
     * Whether the request itself is at fault, such as a file that is not there, so that nothing was tried; false where
     * something was tried and went wrong. Scripts tell the two apart by the exit status (DESIGN 3).
     */
    boolean ofRequest();

    /** This failure with the particulars of one case. */
    default Problem with(Object... particulars) {
        return text().of(this, particulars);
    }
}
