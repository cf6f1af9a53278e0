// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFoldersChangeEvent;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.fotaide.eclipse.core.project.FotaNature;

/** Tells the server which projects there are to look into: those that are open and have our nature. */
final class ProjectFolders implements IResourceChangeListener {
    private final WorkspaceService server;

    /** What the server knows, by the name of the project: one that is gone cannot be asked any more where it was. */
    private final Map<String, WorkspaceFolder> told = new HashMap<>();

    ProjectFolders(WorkspaceService server) {
        this.server = server;
    }

    /** Those that there are; from now on the server is told what changes. */
    synchronized List<WorkspaceFolder> start() {
        Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects())
                .forEach(project -> folder(project).ifPresent(folder -> told.put(project.getName(), folder)));
        ResourcesPlugin.getWorkspace().addResourceChangeListener(this, IResourceChangeEvent.POST_CHANGE);
        return List.copyOf(told.values());
    }

    void stop() {
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
    }

    /** Empty for a project that is none of ours, or closed. */
    private static Optional<WorkspaceFolder> folder(IProject project) {
        return FotaNature.on(project)
                ? Optional.of(new WorkspaceFolder(project.getLocationURI().toString(), project.getName()))
                : Optional.empty();
    }

    @Override
    public synchronized void resourceChanged(IResourceChangeEvent event) {
        List<WorkspaceFolder> came = new ArrayList<>();
        List<WorkspaceFolder> went = new ArrayList<>();
        for (IResourceDelta delta : event.getDelta().getAffectedChildren()) {
            IProject project = (IProject) delta.getResource();
            Optional<WorkspaceFolder> now = folder(project);
            Optional<WorkspaceFolder> before = Optional.ofNullable(told.get(project.getName()));
            if (!now.equals(before)) {
                before.ifPresent(went::add);
                now.ifPresent(came::add);
                told.compute(project.getName(), (name, folder) -> now.orElse(null));
            }
        }
        if (!came.isEmpty() || !went.isEmpty()) {
            server.didChangeWorkspaceFolders(
                    new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent(came, went)));
        }
    }
}
