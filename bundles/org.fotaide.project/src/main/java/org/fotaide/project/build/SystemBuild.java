// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.internal.process.StepFailedException;
import org.fotaide.project.internal.process.StepLog;

/** Runs one build system for both slots. */
interface SystemBuild {
    Products build(StepLog log) throws FotaException, CancelledException, StepFailedException, IOException;

    static SystemBuild of(BuildPlan plan, WorkFolder work) {
        if (plan.system() instanceof BuildSystem.Make make) {
            return new MakeBuild(plan, make, work);
        }
        if (plan.system() instanceof BuildSystem.NonosSdk sdk) {
            return new NonosBuild(plan, sdk, work);
        }
        return new CommandBuild(plan, (BuildSystem.Command) plan.system(), work);
    }
}
