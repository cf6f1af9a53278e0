// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.build;

import java.util.Locale;
import org.eclipse.core.resources.IProject;
import org.eclipse.osgi.util.NLS;
import org.fotaide.api.build.BuildProject;
import org.fotaide.eclipse.core.preference.Toolchain;
import org.fotaide.firmware.flash.Slot;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.build.BuildFailedException;
import org.fotaide.project.build.BuildReport;
import org.fotaide.project.build.BuiltImage;

/**
 * Builds user1 and user2 of a project; what the compiler says about a line becomes a marker there.
 *
 * @param project that is built
 */
public record BuildWork(IProject project) {
    public String call(Progress progress) throws FotaException, CancelledException {
        CompilerMarkers markers = new CompilerMarkers(project);
        try {
            BuildReport report = new BuildProject(
                            project.getLocation().toPath(), Toolchain.current().variables())
                    .call(progress);
            markers.show(report.messages());
            tell(report, progress);
            return NLS.bind(
                    Messages.built,
                    report.rom(),
                    String.format(Locale.ROOT, "%.1f", report.took().toMillis() / 1000.0));
        } catch (BuildFailedException failed) {
            markers.show(failed.messages());
            throw failed;
        } finally {
            markers.refresh();
        }
    }

    private static void tell(BuildReport report, Progress progress) {
        progress.log(NLS.bind(Messages.forMap, report.rom(), report.map().title()));
        for (Slot slot : Slot.values()) {
            BuiltImage image = report.image(slot);
            progress.log(NLS.bind(Messages.image, new Object[] {
                image.path().getFileName(),
                column(image.bytes()),
                column(image.free()),
                image.fit().limit().source()
            }));
        }
        progress.log("  " + report.how().text());
        progress.log("  " + report.difference().text());
        report.notes().forEach(note -> progress.log("  " + note));
    }

    /** A number of bytes, as wide as every other one. */
    private static String column(long bytes) {
        return String.format(Locale.ROOT, "%,7d", bytes);
    }
}
