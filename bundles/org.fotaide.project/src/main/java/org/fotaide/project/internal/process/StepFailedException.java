// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.internal.process;

/** A program of the build ended with an error; what it reported is in the build's log. */
public final class StepFailedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String step;
    private final String program;
    private final int status;

    public StepFailedException(String step, String program, int status) {
        super(program + " ended with status " + status);
        this.step = step;
        this.program = program;
        this.status = status;
    }

    /** What was being built, for people: {@code user1}. */
    public String step() {
        return step;
    }

    public String program() {
        return program;
    }

    public int status() {
        return status;
    }
}
