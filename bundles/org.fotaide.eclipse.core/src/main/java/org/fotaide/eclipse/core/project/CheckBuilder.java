// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.ServiceCaller;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.fotaide.eclipse.core.marker.ProblemMarker;
import org.fotaide.eclipse.core.server.LanguageService;

/** Keeps the problems of a project's files right: tells the server what changed on disk, and it tells what that brings about. */
public final class CheckBuilder extends IncrementalProjectBuilder {
    public static final String ID = "org.fotaide.eclipse.core.check";

    private final ServiceCaller<LanguageService> service = new ServiceCaller<>(getClass(), LanguageService.class);

    @Override
    protected IProject[] build(int kind, Map<String, String> arguments, IProgressMonitor monitor) throws CoreException {
        IResourceDelta delta = kind == FULL_BUILD ? null : getDelta(getProject());
        List<FileEvent> events = delta == null ? List.of(changed(getProject())) : events(delta);
        if (!events.isEmpty()) {
            service.call(found -> found.server()
                    .getWorkspaceService()
                    .didChangeWatchedFiles(new DidChangeWatchedFilesParams(events)));
        }
        return new IProject[0];
    }

    private static List<FileEvent> events(IResourceDelta delta) throws CoreException {
        List<FileEvent> events = new ArrayList<>();
        delta.accept(change -> {
            boolean content = change.getKind() != IResourceDelta.CHANGED
                    || (change.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED)) != 0;
            if (change.getResource() instanceof IFile && content) {
                events.add(changed(change.getResource()));
            }
            return true;
        });
        return events;
    }

    /** The server looks for itself whether it came, went or changed. */
    private static FileEvent changed(IResource resource) {
        return new FileEvent(resource.getLocationURI().toString(), FileChangeType.Changed);
    }

    @Override
    protected void clean(IProgressMonitor monitor) throws CoreException {
        getProject().deleteMarkers(ProblemMarker.TYPE, true, IResource.DEPTH_INFINITE);
    }
}
