// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.server;

import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.services.LanguageServer;
import org.fotaide.eclipse.core.document.DocumentSync;
import org.fotaide.eclipse.core.marker.MarkerWriter;
import org.fotaide.eclipse.core.project.FotaNature;
import org.fotaide.lsp.FotaLanguageServer;

/** The language server of the IDE, in its process: one for all projects, from the first use to the end. */
public final class LanguageService {
    private final MarkerWriter markers = new MarkerWriter();
    private final FotaLanguageServer server = new FotaLanguageServer(new EclipseClient(markers), System.getenv());
    private final DocumentSync documents = new DocumentSync(server.getTextDocumentService());
    private final ProjectFolders projects = new ProjectFolders(server.getWorkspaceService());

    /** Called by the component runtime before anybody is given the service. */
    void start() {
        InitializeParams params = new InitializeParams();
        params.setCapabilities(EclipseAbilities.all());
        List<WorkspaceFolder> folders = folders();
        params.setWorkspaceFolders(folders);
        server.initialize(params).join();
        server.initialized(new InitializedParams());
        projects.start(folders);
        documents.start();
    }

    void stop() {
        documents.stop();
        projects.stop();
        server.shutdown().join();
        server.close();
    }

    public LanguageServer server() {
        return server;
    }

    private static List<WorkspaceFolder> folders() {
        return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects())
                .filter(FotaNature::on)
                .map(ProjectFolders::folder)
                .toList();
    }
}
