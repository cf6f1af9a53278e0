// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.firmware.work;

/** Work that could not be done, with a {@link Problem} that says what happened, why, and what to do. */
public class FotaException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public FotaException(Problem problem) {
        super(problem.text());
        this.problem = problem;
    }

    public FotaException(Problem problem, Throwable cause) {
        super(problem.text(), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
