// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.work;

import org.fotaide.firmware.work.Problem;

/** Who is told what a piece of work does. Called by any thread. */
public interface WorkLog {
    void line(String line);

    /** It went well. */
    default void done(String summary) {
        line(summary);
    }

    /** It went wrong. */
    default void failed(Problem problem) {
        new ProblemLines(problem).lines().forEach(this::line);
    }
}
