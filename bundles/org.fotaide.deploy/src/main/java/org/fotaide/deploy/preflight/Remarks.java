// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.deploy.preflight;

import java.util.ArrayList;
import java.util.List;
import org.fotaide.deploy.problem.DeployProblem;
import org.fotaide.deploy.problem.PreflightProblem;
import org.fotaide.deploy.upload.Payload;
import org.fotaide.firmware.work.Problem;

/** What the checks have to say. */
final class Remarks {
    private final List<Problem> refusals = new ArrayList<>();
    private final List<Problem> unknown = new ArrayList<>();

    void refuse(Problem problem) {
        refusals.add(problem);
    }

    void unknown(Problem problem) {
        unknown.add(problem);
    }

    /** Of the contents of a file system nothing is checked. */
    void fileSystem(Payload payload) {
        if (payload.size() == 0) {
            refuse(DeployProblem.EMPTY.with(payload.name()));
        }
        unknown(PreflightProblem.UNKNOWN_FILE_SYSTEM.with(payload.name()));
    }

    List<Problem> refusals() {
        return List.copyOf(refusals);
    }

    List<Problem> unknown() {
        return List.copyOf(unknown);
    }
}
