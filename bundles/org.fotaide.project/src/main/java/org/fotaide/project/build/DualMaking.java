// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import org.fotaide.firmware.work.FotaException;

/** user1 and user2. */
record DualMaking(DualPlan plan) implements Making<SlotProducts, DualReport> {
    @Override
    public SystemBuild<SlotProducts> system(WorkFolder work) {
        if (plan.system() instanceof BuildSystem.Make make) {
            return new MakeBuild(plan, make, work);
        }
        if (plan.system() instanceof BuildSystem.NonosSdk sdk) {
            return new NonosBuild(plan, sdk, work);
        }
        return new CommandBuild(plan, (BuildSystem.Command) plan.system(), work);
    }

    @Override
    public Checked<DualReport> check(SlotProducts products) throws FotaException, IOException {
        return new SlotImages(plan, products).call();
    }
}
