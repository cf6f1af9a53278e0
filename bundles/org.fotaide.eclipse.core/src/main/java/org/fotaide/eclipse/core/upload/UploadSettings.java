// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.upload;

import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;

/**
 * An upload as it stands in a launch configuration.
 *
 * @param subject what is sent, and where
 * @param manner how
 */
public record UploadSettings(UploadSubject subject, UploadManner manner) {
    /** The type of such launch configurations. */
    public static final String TYPE = "org.fotaide.eclipse.core.upload";

    /** What a project builds, to devices, in the way that is right nearly always. */
    public static UploadSettings of(String project, List<String> devices) {
        return new UploadSettings(
                new UploadSubject(project, "", UploadSubject.Contents.PROGRAM, devices), UploadManner.USUAL);
    }

    /** What a project builds, to its only device. */
    public static UploadSettings of(String project) {
        return of(project, List.of());
    }

    public static UploadSettings of(ILaunchConfiguration configuration) throws CoreException {
        return new UploadSettings(UploadSubject.of(configuration), UploadManner.of(configuration));
    }

    public void write(ILaunchConfigurationWorkingCopy configuration) {
        subject.write(configuration);
        manner.write(configuration);
    }
}
