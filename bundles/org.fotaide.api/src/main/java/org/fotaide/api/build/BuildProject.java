// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.build;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.fotaide.api.problem.ApiProblem;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.build.BuildPlan;
import org.fotaide.project.build.BuildReport;
import org.fotaide.project.build.BuildSystem;
import org.fotaide.project.build.DualBuild;
import org.fotaide.project.manifest.BuildSettings;
import org.fotaide.project.manifest.Manifest;
import org.fotaide.project.manifest.ReadManifest;

/**
 * Builds user1 and user2 of the project in a folder.
 *
 * <pre>{@code
 * BuildReport report = new BuildProject(Path.of("examples/blinky")).call(progress);
 * }</pre>
 */
public final class BuildProject {
    private final Path folder;
    private final Map<String, String> variables;

    public BuildProject(Path folder) {
        this(folder, Map.of());
    }

    /** @param variables what the tools get in their environment where the project does not say otherwise */
    public BuildProject(Path folder, Map<String, String> variables) {
        this.folder = folder;
        this.variables = Map.copyOf(variables);
    }

    public BuildReport call(Progress progress) throws FotaException, CancelledException {
        return new DualBuild(plan()).call(progress);
    }

    /** What would be built, and how. */
    public BuildPlan plan() throws FotaException {
        Manifest manifest = new ReadManifest(folder).call();
        BuildSettings build = manifest.build()
                .orElseThrow(() -> new FotaException(ApiProblem.PROJECT_BROKEN.with(
                        manifest.file(), "It has no build: the project is not built here.")));
        if (manifest.flash().layout().map().isEmpty()) {
            throw new FotaException(
                    ApiProblem.PROJECT_BROKEN.with(manifest.file(), "Its flash size has no map with these halves."));
        }
        BuildPlan plan = BuildPlan.of(
                        manifest.folder(),
                        system(build),
                        manifest.version(),
                        manifest.flash().layout())
                .inDirectory(build.directory())
                .withOutput(build.output())
                .withFlash(manifest.flash().mode(), manifest.flash().frequency());
        Map<String, String> environment = new HashMap<>(variables);
        environment.putAll(build.environment());
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            plan = plan.withVariable(variable.getKey(), variable.getValue());
        }
        return plan;
    }

    private static BuildSystem system(BuildSettings build) {
        return switch (build.system()) {
            case MAKE -> new BuildSystem.Make(build.arguments());
            case NONOS_SDK -> new BuildSystem.NonosSdk(build.arguments());
            case COMMAND ->
                new BuildSystem.Command(
                        BuildSystem.Command.shell(build.command().orElse("")).commands(), build.result());
        };
    }
}
