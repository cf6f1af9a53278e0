// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.server;

import java.util.Arrays;
import java.util.List;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.fotaide.eclipse.core.document.DocumentSync;
import org.fotaide.eclipse.core.project.FotaNature;
import org.fotaide.lsp.FotaLanguageServer;

/** A server that knows the projects and the open texts, and hears how they change. */
final class RunningServer {
    private final FotaLanguageServer server;
    private final DocumentSync documents;
    private final ProjectFolders projects;

    RunningServer(EclipseClient client) {
        server = new FotaLanguageServer(client, System.getenv());
        documents = new DocumentSync(server.getTextDocumentService());
        projects = new ProjectFolders(server.getWorkspaceService());
    }

    /** @param ended is run once when it is closed, whoever does that */
    void start(Runnable ended) {
        var unused = server.closed().thenRunAsync(ended);
        InitializeParams params = new InitializeParams();
        params.setCapabilities(EclipseAbilities.all());
        List<WorkspaceFolder> folders = folders();
        params.setWorkspaceFolders(folders);
        server.initialize(params).join();
        server.initialized(new InitializedParams());
        projects.start(folders);
        documents.start();
    }

    /** It hears nothing any more. */
    void stop() {
        documents.stop();
        projects.stop();
        server.close();
    }

    FotaLanguageServer server() {
        return server;
    }

    private static List<WorkspaceFolder> folders() {
        return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects())
                .filter(FotaNature::on)
                .map(ProjectFolders::folder)
                .toList();
    }
}
