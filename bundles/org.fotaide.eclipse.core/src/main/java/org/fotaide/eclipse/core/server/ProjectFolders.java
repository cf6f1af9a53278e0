// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.server;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    private static final int EVENTS =
            IResourceChangeEvent.POST_CHANGE | IResourceChangeEvent.PRE_CLOSE | IResourceChangeEvent.PRE_DELETE;

    private final WorkspaceService server;
    private final Set<WorkspaceFolder> told = new HashSet<>();

    ProjectFolders(WorkspaceService server) {
        this.server = server;
    }

    void start(List<WorkspaceFolder> known) {
        told.addAll(known);
        ResourcesPlugin.getWorkspace().addResourceChangeListener(this, EVENTS);
    }

    void stop() {
        ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
    }

    static WorkspaceFolder folder(IProject project) {
        return new WorkspaceFolder(project.getLocationURI().toString(), project.getName());
    }

    @Override
    public void resourceChanged(IResourceChangeEvent event) {
        if (event.getResource() instanceof IProject going) {
            tell(List.of(), List.of(folder(going)));
        } else if (event.getDelta() != null) {
            List<WorkspaceFolder> came = new ArrayList<>();
            List<WorkspaceFolder> went = new ArrayList<>();
            for (IResourceDelta delta : event.getDelta().getAffectedChildren()) {
                if (delta.getResource() instanceof IProject project && project.isOpen()) {
                    (FotaNature.on(project) ? came : went).add(folder(project));
                }
            }
            tell(came, went);
        }
    }

    private synchronized void tell(List<WorkspaceFolder> came, List<WorkspaceFolder> went) {
        List<WorkspaceFolder> added = came.stream().filter(told::add).toList();
        List<WorkspaceFolder> removed = went.stream().filter(told::remove).toList();
        if (!added.isEmpty() || !removed.isEmpty()) {
            server.didChangeWorkspaceFolders(
                    new DidChangeWorkspaceFoldersParams(new WorkspaceFoldersChangeEvent(added, removed)));
        }
    }
}
