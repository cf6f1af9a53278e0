// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.core.server;

import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializedParams;
import org.fotaide.eclipse.core.document.DocumentSync;
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
        params.setWorkspaceFolders(projects.start());
        server.initialize(params).join();
        server.initialized(new InitializedParams());
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
}
