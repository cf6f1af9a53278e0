// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.build;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.util.NLS;
import org.fotaide.firmware.finding.Severity;
import org.fotaide.project.compiler.CompilerMessage;

/**
 * What the compiler said of a project's files, as markers. Those of the build before go.
 *
 * @param project the project that was built
 */
record CompilerMarkers(IProject project) {
    static final String TYPE = "org.fotaide.eclipse.core.compiler";

    private static final ILog LOG = Platform.getLog(CompilerMarkers.class);

    void show(List<CompilerMessage> messages) {
        try {
            project.deleteMarkers(TYPE, true, IResource.DEPTH_INFINITE);
            for (CompilerMessage message : messages) {
                resource(message).createMarker(TYPE, attributes(message));
            }
        } catch (CoreException failed) {
            LOG.log(failed.getStatus());
        }
    }

    /** The build made files behind the workspace's back. */
    void refresh() {
        try {
            project.refreshLocal(IResource.DEPTH_INFINITE, null);
        } catch (CoreException failed) {
            LOG.log(failed.getStatus());
        }
    }

    private IResource resource(CompilerMessage message) {
        return message.file()
                .flatMap(path -> Arrays.stream(project.getWorkspace().getRoot().findFilesForLocationURI(path.toUri()))
                        .filter(IFile::exists)
                        .findFirst())
                .map(IResource.class::cast)
                .orElse(project);
    }

    private static Map<String, Object> attributes(CompilerMessage message) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put(IMarker.MESSAGE, message.text());
        attributes.put(IMarker.SEVERITY, severity(message.severity()));
        Optional.of(message.line()).filter(line -> line > 0).ifPresent(line -> {
            attributes.put(IMarker.LINE_NUMBER, line);
            attributes.put(IMarker.LOCATION, NLS.bind(Messages.line, line));
        });
        return attributes;
    }

    private static int severity(Severity severity) {
        return switch (severity) {
            case ERROR -> IMarker.SEVERITY_ERROR;
            case WARNING -> IMarker.SEVERITY_WARNING;
            case INFORMATION -> IMarker.SEVERITY_INFO;
        };
    }
}
