// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.build;

import java.util.Locale;
import org.eclipse.core.resources.IProject;
import org.eclipse.osgi.util.NLS;
import org.fotaide.api.build.BuildProject;
import org.fotaide.api.words.BuildWords;
import org.fotaide.eclipse.core.preference.Toolchain;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.firmware.work.FotaException;
import org.fotaide.firmware.work.Progress;
import org.fotaide.project.build.BuildFailedException;
import org.fotaide.project.build.BuildReport;

/**
 * Builds the images of a project; what the compiler says about a line becomes a marker there.
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
            new BuildWords(report).lines().forEach(progress::log);
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
}
