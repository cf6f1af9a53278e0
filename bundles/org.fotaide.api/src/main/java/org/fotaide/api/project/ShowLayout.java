// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.api.project;

import java.nio.file.Path;
import java.util.List;
import org.fotaide.firmware.flash.Layout;
import org.fotaide.firmware.flash.LayoutCheck;
import org.fotaide.firmware.flash.LayoutFault;
import org.fotaide.firmware.work.FotaException;
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
        return LayoutView.of(new ReadManifest(folder).call().flash().layout());
    }

    /**
     * A layout and its faults.
     *
     * @param faults in the order of the project
     */
    public record LayoutView(Layout layout, List<LayoutFault> faults) {
        public static LayoutView of(Layout layout) {
            return new LayoutView(layout, new LayoutCheck().check(layout));
        }
    }
}
