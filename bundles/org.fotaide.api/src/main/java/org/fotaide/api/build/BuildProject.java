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
import org.fotaide.project.build.DualPlan;
import org.fotaide.project.build.SketchBuild;
import org.fotaide.project.build.SketchPlan;
import org.fotaide.project.manifest.BuildSettings;
import org.fotaide.project.manifest.Manifest;
import org.fotaide.project.manifest.ReadManifest;

/**
 * Builds the images of the project in a folder: user1 and user2, or the one of an Arduino sketch.
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
        BuildPlan plan = plan();
        return plan instanceof DualPlan dual
                ? new DualBuild(dual).call(progress)
                : new SketchBuild((SketchPlan) plan).call(progress);
    }

    /** What would be built, and how. */
    public BuildPlan plan() throws FotaException {
        Manifest manifest = new ReadManifest(folder).call();
        BuildSettings build =
                manifest.build().orElseThrow(() -> broken(manifest, "It has no build: the project is not built here."));
        if (!build.system().makes(build.makes())) {
            throw broken(manifest, "Its build: makes: names images that its build: system: does not make.");
        }
        return switch (build.makes()) {
            case SLOTS -> slots(manifest, build);
            case ARDUINO -> sketch(manifest, build);
        };
    }

    private static FotaException broken(Manifest manifest, String why) {
        return new FotaException(ApiProblem.PROJECT_BROKEN.with(manifest.file(), why));
    }

    private DualPlan slots(Manifest manifest, BuildSettings build) throws FotaException {
        if (manifest.flash().layout().map().isEmpty()) {
            throw broken(manifest, "Its flash size has no map with these halves.");
        }
        BuildSystem.ForSlots system =
                switch (build.system()) {
                    case MAKE -> new BuildSystem.Make(build.arguments());
                    case NONOS_SDK -> new BuildSystem.NonosSdk(build.arguments());
                    case COMMAND -> command(build);
                    case ARDUINO -> throw new IllegalStateException("arduino makes no slots");
                };
        return DualPlan.of(
                        manifest.folder(),
                        system,
                        manifest.version(),
                        manifest.flash().layout())
                .inDirectory(build.directory())
                .withOutput(build.output())
                .withFlash(manifest.flash().mode(), manifest.flash().frequency())
                .withEnvironment(environment(build));
    }

    private SketchPlan sketch(Manifest manifest, BuildSettings build) {
        BuildSystem.ForSketch system = build.system() == BuildSettings.Kind.COMMAND
                ? command(build)
                : new BuildSystem.Arduino(build.fqbn(), build.sketch(), build.arguments());
        return SketchPlan.of(
                        manifest.folder(),
                        system,
                        manifest.version(),
                        manifest.flash().layout().size())
                .inDirectory(build.directory())
                .withOutput(build.output())
                .withEnvironment(environment(build));
    }

    private Map<String, String> environment(BuildSettings build) {
        Map<String, String> environment = new HashMap<>(variables);
        environment.putAll(build.environment());
        return environment;
    }

    private static BuildSystem.Command command(BuildSettings build) {
        return new BuildSystem.Command(
                BuildSystem.Command.shell(build.command().orElse("")).commands(), build.result());
    }
}
