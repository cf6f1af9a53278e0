// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;

/**
 * Builds both images of a project, checks them, and puts them into the output folder together or not at all.
 *
 * <pre>{@code
 * DualReport report = new DualBuild(plan).call(progress);
 * }</pre>
 */
public final class DualBuild {
    private final DualPlan plan;

    public DualBuild(DualPlan plan) {
        this.plan = plan;
    }

    /**
     * Builds.
     *
     * @throws BuildFailedException where the tools found errors, with their messages
     * @throws FotaException where the build could not be done, or made images that would not run
     * @throws CancelledException when the work was cancelled; nothing that the build started is left running
     */
    public DualReport call(Progress progress) throws FotaException, CancelledException {
        return new BuildRun<>(new DualMaking(plan)).call(progress);
    }
}
