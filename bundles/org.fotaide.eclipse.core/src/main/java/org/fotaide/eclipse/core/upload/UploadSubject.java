// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.upload;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.debug.core.ILaunchConfiguration;
import org.eclipse.debug.core.ILaunchConfigurationWorkingCopy;
import org.eclipse.osgi.util.NLS;

/**
 * What is sent, and where.
 *
 * @param project the name of the project in the workspace; empty for an image without one
 * @param image a file, or empty for what the project built last
 * @param contents of that file
 * @param devices names of fota.yaml, hosts or addresses; none for the project's only device
 */
public record UploadSubject(String project, String image, Contents contents, List<String> devices) {
    private static final String PROJECT = UploadSettings.TYPE + ".project";
    private static final String IMAGE = UploadSettings.TYPE + ".image";
    private static final String CONTENTS = UploadSettings.TYPE + ".contents";
    private static final String DEVICES = UploadSettings.TYPE + ".devices";

    /** More than so many devices are told by their number. */
    private static final int NAMED = 3;

    /** What an image holds. */
    public enum Contents {
        PROGRAM,
        FILE_SYSTEM
    }

    public UploadSubject {
        devices = List.copyOf(devices);
    }

    static UploadSubject of(ILaunchConfiguration configuration) throws CoreException {
        return new UploadSubject(
                configuration.getAttribute(PROJECT, ""),
                configuration.getAttribute(IMAGE, ""),
                new Word<>(CONTENTS, Contents.PROGRAM).in(configuration),
                configuration.getAttribute(DEVICES, List.of()));
    }

    void write(ILaunchConfigurationWorkingCopy configuration) {
        configuration.setAttribute(PROJECT, project);
        configuration.setAttribute(IMAGE, image);
        configuration.setAttribute(CONTENTS, contents.name());
        configuration.setAttribute(DEVICES, devices);
    }

    /** The same to other devices. */
    public UploadSubject to(List<String> others) {
        return new UploadSubject(project, image, contents, others);
    }

    /** The same of a project that is called otherwise. */
    UploadSubject in(String renamed) {
        return new UploadSubject(renamed, image, contents, devices);
    }

    /** The image, if one is named. */
    public Optional<Path> file() {
        return image.isBlank() ? Optional.empty() : Optional.of(Path.of(image));
    }

    /** The devices, as people name them. */
    public String deviceWords() {
        if (devices.isEmpty()) {
            return NLS.bind(Messages.deviceOf, project);
        }
        return devices.size() > NAMED ? NLS.bind(Messages.devices, devices.size()) : String.join(", ", devices);
    }
}
