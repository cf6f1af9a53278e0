// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;

/**
 * Builds the one image of an Arduino sketch, checks it, and puts it into the output folder.
 *
 * <pre>{@code
 * SketchReport report = new SketchBuild(plan).call(progress);
 * }</pre>
 */
public final class SketchBuild {
    private final SketchPlan plan;

    public SketchBuild(SketchPlan plan) {
        this.plan = plan;
    }

    /**
     * Builds.
     *
     * @throws BuildFailedException where the tools found errors, with their messages
     * @throws FotaException where the build could not be done, or made an image that would not run
     * @throws CancelledException when the work was cancelled; nothing that the build started is left running
     */
    public SketchReport call(Progress progress) throws FotaException, CancelledException {
        return new BuildRun<>(new SketchMaking(plan)).call(progress);
    }
}
