// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.work;

import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.fotaide.firmware.work.Problem;

/**
 * A problem as a console shows it.
 *
 * @param problem that is told
 */
public record ProblemLines(Problem problem) {
    /** What happened, why, and what to do. */
    public List<String> lines() {
        return List.of(
                NLS.bind(Messages.error, problem.what()),
                NLS.bind(Messages.why, problem.why()),
                NLS.bind(Messages.remedy, problem.remedy()));
    }
}
