// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.fotaide.lsp.check.Checks;
import org.fotaide.lsp.command.Commands;
import org.fotaide.lsp.document.FileNames;

/** What the protocol asks about the workspace as a whole. */
final class WorkspaceFiles implements WorkspaceService {
    private final Checks checks;
    private final Commands commands;

    WorkspaceFiles(Checks checks, Commands commands) {
        this.checks = checks;
        this.commands = commands;
    }

    @Override
    public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
        return commands.execute(params);
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        checks.workspaceChanged();
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        checks.workspaceChanged();
    }

    @Override
    public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
        params.getEvent().getRemoved().forEach(folder -> FileNames.path(folder.getUri())
                .ifPresent(checks::remove));
        params.getEvent().getAdded().forEach(folder -> FileNames.path(folder.getUri())
                .ifPresent(checks::add));
    }
}
