// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.project;

import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.fotaide.project.manifest.Manifest;

/** The fota.yaml of a project, under either of its names. */
public record ManifestFile(IProject project) {
    /** Empty if the project has none. */
    public Optional<IFile> find() {
        return Stream.of(Manifest.FILE_NAME, Manifest.SHORT_FILE_NAME)
                .map(project::getFile)
                .filter(IFile::exists)
                .findFirst();
    }
}
