// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import org.fotaide.firmware.work.FotaException;

/** The one image of a sketch. */
record SketchMaking(SketchPlan plan) implements Making<SketchProduct, SketchReport> {
    @Override
    public SystemBuild<SketchProduct> system(WorkFolder work) {
        return plan.system() instanceof BuildSystem.Arduino arduino
                ? new ArduinoBuild(plan, arduino, work)
                : new SketchCommand(plan, (BuildSystem.Command) plan.system(), work);
    }

    @Override
    public Checked<SketchReport> check(SketchProduct product) throws FotaException, IOException {
        return new SketchCheck(plan).check(product);
    }
}
