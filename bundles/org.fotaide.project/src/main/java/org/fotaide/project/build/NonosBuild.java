// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.build;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.internal.make.DualMake;
import org.fotaide.project.internal.make.MakeTool;
import org.fotaide.project.internal.process.StepFailedException;
import org.fotaide.project.internal.process.StepLog;

/**
 * The system {@code nonos-sdk}. The SDK's Makefile keeps its objects in folders that a variable names (ODIR) and has a
 * target that ends with the link, before its Python 2 script: such a project is compiled once, in folders of its own, and
 * its images are packed here. Any other Makefile with these variables is run as gen_misc.sh runs it, twice and cleanly.
 */
record NonosBuild(DualPlan plan, BuildSystem.NonosSdk system, WorkFolder work) implements SystemBuild<SlotProducts> {
    private static final String LINKER_OPTIONS = "LDFLAGS";

    @Override
    public SlotProducts build(StepLog log) throws FotaException, CancelledException, StepFailedException, IOException {
        BuildEnvironment environment = new BuildEnvironment(plan);
        Map<String, String> variables = new HashMap<>(environment.variables());
        GenMisc script = new GenMisc(plan);
        if (script.needed()) {
            return new NonosInPlace(plan, system, work, variables, Optional.of(script)).build(log);
        }
        environment.requireMakefile();
        variables.put(LINKER_OPTIONS, linkerOptions(variables));
        MakeTool make = MakeTool.find(plan.directory(), variables, plan.limit(), log.progress());
        Optional<NonosProject> project = project(make, log);
        return project.isPresent()
                ? MakeBuild.products(new DualMake(make, project.get(), plan.jobs(), log).call())
                : new NonosInPlace(plan, system, work, environment.variables(), Optional.empty()).build(log);
    }

    /** Given by the environment, so that a Makefile that sets this variable itself is not overruled. */
    private static String linkerOptions(Map<String, String> variables) {
        String given = variables.getOrDefault(LINKER_OPTIONS, System.getenv().getOrDefault(LINKER_OPTIONS, ""));
        return (given + " -Wl,-Map=" + NonosProject.MAP).strip();
    }

    private Optional<NonosProject> project(MakeTool make, StepLog log) throws FotaException, CancelledException {
        NonosProject bare = new NonosProject(plan, system, work, "", "");
        List<String> arguments = new ArrayList<>(bare.arguments(Slot.USER1));
        String images = make.value("$(OIMAGES)", arguments, log.progress()).orElse("");
        String targets = make.value("$(GEN_IMAGES)", arguments, log.progress()).orElse("");
        boolean movable = images.startsWith(NonosProject.OBJECTS + "/") && !images.contains(" ");
        return movable && !targets.isEmpty()
                ? Optional.of(new NonosProject(plan, system, work, targets, images))
                : Optional.empty();
    }
}
