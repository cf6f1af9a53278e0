// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CreateFilesParams;
import org.eclipse.lsp4j.DeleteFilesParams;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FileCreate;
import org.eclipse.lsp4j.FileDelete;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.RenameFilesParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.WorkspaceSymbol;
import org.eclipse.lsp4j.WorkspaceSymbolParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.fotaide.lsp.check.Checks;
import org.fotaide.lsp.command.Commands;
import org.fotaide.lsp.document.FileNames;
import org.fotaide.lsp.fix.FileMoves;
import org.fotaide.lsp.navigate.WorkspaceSymbols;
import org.fotaide.lsp.settings.Configuration;

/** What the protocol asks about the workspace as a whole. */
final class WorkspaceFiles implements WorkspaceService {
    private final Checks checks;
    private final Commands commands;
    private final WorkspaceSymbols symbols;
    private final FileMoves moves;
    private final Configuration configuration;
    private final Answers answers;

    WorkspaceFiles(
            Checks checks,
            Commands commands,
            WorkspaceSymbols symbols,
            FileMoves moves,
            Configuration configuration,
            Answers answers) {
        this.checks = checks;
        this.commands = commands;
        this.symbols = symbols;
        this.moves = moves;
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
                Optional.ofNullable(params.getWorkDoneToken()),
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
        changed(params.getChanges().stream().map(FileEvent::getUri));
    }

    @Override
    public CompletableFuture<WorkspaceEdit> willRenameFiles(RenameFilesParams params) {
        return answers.aboutAll(Optional.empty(), progress -> moves.before(params.getFiles(), progress)
                .orElse(null));
    }

    @Override
    public void didRenameFiles(RenameFilesParams params) {
        changed(params.getFiles().stream().flatMap(file -> Stream.of(file.getOldUri(), file.getNewUri())));
    }

    @Override
    public void didCreateFiles(CreateFilesParams params) {
        changed(params.getFiles().stream().map(FileCreate::getUri));
    }

    @Override
    public void didDeleteFiles(DeleteFilesParams params) {
        changed(params.getFiles().stream().map(FileDelete::getUri));
    }

    private void changed(Stream<String> files) {
        checks.filesChanged(files.flatMap(file -> FileNames.path(file).stream()).toList());
    }

    @Override
    public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
        params.getEvent().getRemoved().forEach(folder -> FileNames.path(folder.getUri())
                .ifPresent(checks::remove));
        params.getEvent().getAdded().forEach(folder -> FileNames.path(folder.getUri())
                .ifPresent(checks::add));
    }
}
