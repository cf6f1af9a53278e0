// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.fotaide.lsp.check.Checks;
import org.fotaide.lsp.command.Commands;
import org.fotaide.lsp.document.FileNames;
import org.fotaide.lsp.navigate.WorkspaceSymbols;
import org.fotaide.lsp.settings.Configuration;

/** What the protocol asks about the workspace as a whole. */
final class WorkspaceFiles implements WorkspaceService {
    private final Checks checks;
    private final Commands commands;
    private final WorkspaceSymbols symbols;
    private final Configuration configuration;
    private final Answers answers;

    WorkspaceFiles(
            Checks checks, Commands commands, WorkspaceSymbols symbols, Configuration configuration, Answers answers) {
        this.checks = checks;
        this.commands = commands;
        this.symbols = symbols;
        this.configuration = configuration;
        this.answers = answers;
    }

    @Override
    public CompletableFuture<Object> executeCommand(ExecuteCommandParams params) {
        return commands.execute(params);
    }

    @Override
    public CompletableFuture<Either<List<? extends SymbolInformation>, List<? extends WorkspaceSymbol>>> symbol(
            WorkspaceSymbolParams params) {
        return answers.aboutAll(
                params,
                progress -> Either.forRight(
                        symbols.find(Optional.ofNullable(params.getQuery()).orElse(""), progress)));
    }

    @Override
    public CompletableFuture<WorkspaceDiagnosticReport> diagnostic(WorkspaceDiagnosticParams params) {
        return checks.report(params);
    }

    @Override
    public void didChangeConfiguration(DidChangeConfigurationParams params) {
        configuration.changed(params.getSettings());
    }

    @Override
    public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
        checks.filesChanged(params.getChanges().stream()
                .flatMap(change -> FileNames.path(change.getUri()).stream())
                .toList());
    }

    @Override
    public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
        params.getEvent().getRemoved().forEach(folder -> FileNames.path(folder.getUri())
                .ifPresent(checks::remove));
        params.getEvent().getAdded().forEach(folder -> FileNames.path(folder.getUri())
                .ifPresent(checks::add));
    }
}
