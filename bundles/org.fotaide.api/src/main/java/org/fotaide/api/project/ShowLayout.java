// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.fotaide.api.build.BuildProject;
import org.fotaide.firmware.flash.Layout;
import org.fotaide.firmware.flash.LayoutCheck;
import org.fotaide.firmware.flash.LayoutFault;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.project.build.BuildPlan;
import org.fotaide.project.build.BuildRecord;
import org.fotaide.project.build.LastBuild;
import org.fotaide.project.manifest.Manifest;
import org.fotaide.project.manifest.ReadManifest;

/**
 * The flash of a project and what is wrong with it.
 *
 * <pre>{@code
 * LayoutView view = new ShowLayout(Path.of("examples/blinky")).call();
 * }</pre>
 */
public final class ShowLayout {
    private final Path folder;

    public ShowLayout(Path folder) {
        this.folder = folder;
    }

    public LayoutView call() throws FotaException {
        Manifest manifest = new ReadManifest(folder).call();
        return with(manifest, manifest.flash().layout());
    }

    /**
     * As {@link #call()}, for a flash that is still being edited: with the images that the saved project built last.
     *
     * @throws FotaException if the saved project cannot be read
     */
    public LayoutView of(Layout edited) throws FotaException {
        return with(new ReadManifest(folder).call(), edited);
    }

    private LayoutView with(Manifest manifest, Layout layout) throws FotaException {
        if (manifest.build().isEmpty() || !manifest.flash().layout().divided()) {
            return LayoutView.of(layout);
        }
        BuildPlan plan = new BuildProject(folder).plan();
        Optional<BuiltImages> images = BuiltImages.in(plan.output());
        return images.isPresent()
                ? LayoutView.of(images.get().in(layout))
                        .builtFrom(
                                images.map(BuiltImages::record),
                                LastBuild.of(plan).reasons())
                : LayoutView.of(layout);
    }

    /**
     * A layout and its faults.
     *
     * @param layout with the images of the last build, if there was one
     * @param faults in the order of the project
     * @param built what the images are
     * @param outdated why they are not what the project would build now; empty if they are
     */
    public record LayoutView(
            Layout layout, List<LayoutFault> faults, Optional<BuildRecord> built, List<String> outdated) {
        public LayoutView {
            faults = List.copyOf(faults);
            outdated = List.copyOf(outdated);
        }

        /** A layout that nothing was built for. */
        public static LayoutView of(Layout layout) {
            return new LayoutView(layout, new LayoutCheck().check(layout), Optional.empty(), List.of());
        }

        LayoutView builtFrom(Optional<BuildRecord> record, List<String> reasons) {
            return new LayoutView(layout, faults, record, reasons);
        }
    }
}
