// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.fotaide.lsp.check.Checks;
import org.fotaide.lsp.check.DiagnosticWriter;
import org.fotaide.lsp.check.FindingPages;
import org.fotaide.lsp.client.Client;
import org.fotaide.lsp.client.ClientSecrets;
import org.fotaide.lsp.client.ClientSettings;
import org.fotaide.lsp.client.FotaClient;
import org.fotaide.lsp.command.Commands;
import org.fotaide.lsp.document.Documents;
import org.fotaide.lsp.document.FileNames;
import org.fotaide.lsp.feature.Features;
import org.fotaide.lsp.fix.ChangeActions;
import org.fotaide.lsp.fix.CodeActions;
import org.fotaide.lsp.fix.EditWriter;
import org.fotaide.lsp.fix.FileMoves;
import org.fotaide.lsp.fix.IgnoreActions;
import org.fotaide.lsp.navigate.Navigation;
import org.fotaide.lsp.navigate.Renames;
import org.fotaide.lsp.navigate.WorkspaceSymbols;
import org.fotaide.lsp.settings.Configuration;
import org.fotaide.lsp.settings.Settings;
import org.fotaide.project.guide.Guides;
import org.fotaide.project.guide.Surroundings;
import org.fotaide.project.manifest.outline.OutlineIndex;
import org.fotaide.project.mention.MentionIndex;
import org.fotaide.project.path.PathIndex;
import org.fotaide.project.release.MovedReleases;
import org.fotaide.project.release.ReleaseIndex;
import org.fotaide.project.version.VersionBumps;

/**
 * The language server, for a process of its own or within another one.
 *
 * <pre>{@code
 * FotaLanguageServer server = new FotaLanguageServer(client, System.getenv());
 * server.initialize(params);
 * }</pre>
 */
public final class FotaLanguageServer implements LanguageServer, AutoCloseable {
    private static final String WATCHED = "workspace/didChangeWatchedFiles";

    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread made = new Thread(work, "fota request");
        made.setDaemon(true);
        return made;
    });
    private final Client client;
    private final Checks checks;
    private final Configuration configuration;
    private final Commands commands;
    private final TextDocuments texts;
    private final WorkspaceFiles workspace;
    private final CompletableFuture<Integer> ended = new CompletableFuture<>();
    private final CompletableFuture<Void> closed = new CompletableFuture<>();
    private volatile boolean shutDown;

    /**
     * Makes one for a client.
     *
     * @param environment the variables that a password may stand in
     */
    public FotaLanguageServer(FotaClient remote, Map<String, String> environment) {
        client = new Client(remote);
        Surroundings around = new Surroundings(Guides.installed());
        Documents documents = new Documents(client, around);
        DiagnosticWriter writer = new DiagnosticWriter(FindingPages.installed(), documents, client);
        MentionIndex mentions = MentionIndex.installed();
        OutlineIndex outlines = new OutlineIndex();
        PathIndex paths = PathIndex.installed();
        ReleaseIndex releases = new ReleaseIndex();
        checks = new Checks(documents, client, writer, List.of(around, mentions, outlines, releases, paths));
        configuration = new Configuration(client, this::set);
        EditWriter edits = new EditWriter(documents, client);
        commands = new Commands(
                client,
                configuration,
                new ClientSecrets(client, environment),
                environment,
                documents,
                threads,
                checks,
                edits);
        ChangeActions changes = new ChangeActions(checks, new VersionBumps(mentions, releases), edits, client);
        Abilities abilities = new Abilities(
                Features.installed(),
                new CodeActions(checks, writer, edits, changes, new IgnoreActions(checks, releases, writer, edits)),
                new Navigation(checks, mentions, documents),
                new Renames(checks, mentions, edits));
        Answers answers = new Answers(documents, client, threads);
        texts = new TextDocuments(documents, checks, abilities, client, configuration, answers);
        WorkspaceSymbols symbols = new WorkspaceSymbols(checks, outlines, documents);
        workspace = new WorkspaceFiles(
                checks,
                commands,
                symbols,
                new FileMoves(checks, paths, new MovedReleases(mentions), edits),
                configuration,
                answers);
    }

    /** Another client, for whoever could not make it before the server. */
    public void connect(FotaClient remote) {
        client.connect(remote);
    }

    @Override
    public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
        client.says(new ClientSettings(params));
        configuration.begin(client.settings().options());
        folders(params).forEach(checks::add);
        Optional.ofNullable(params.getProcessId()).ifPresent(this::endWith);
        String version = Optional.ofNullable(
                        FotaLanguageServer.class.getPackage().getImplementationVersion())
                .orElse("unreleased");
        return CompletableFuture.completedFuture(new InitializeResult(
                new Offered(client.settings().encoding(), commands.names()).capabilities(),
                new ServerInfo("FOTA IDE", version)));
    }

    private void set(Settings settings) {
        checks.set(settings);
        client.refreshHints();
        client.refreshLenses();
    }

    /** A client that is gone by now is never heard of again. */
    private void endWith(int client) {
        CompletableFuture<?> gone = ProcessHandle.of(client)
                .<CompletableFuture<?>>map(ProcessHandle::onExit)
                .orElseGet(() -> CompletableFuture.completedFuture(null));
        var unused = gone.thenRun(this::exit);
    }

    @SuppressWarnings("deprecation") // older clients say no more than rootUri or rootPath
    private static Stream<Path> folders(InitializeParams params) {
        List<WorkspaceFolder> folders = params.getWorkspaceFolders();
        if (folders != null && !folders.isEmpty()) {
            return folders.stream().flatMap(folder -> FileNames.path(folder.getUri()).stream());
        }
        if (params.getRootUri() != null) {
            return FileNames.path(params.getRootUri()).stream();
        }
        return Optional.ofNullable(params.getRootPath()).map(Path::of).stream();
    }

    @Override
    public void initialized(InitializedParams params) {
        configuration.ready();
        if (!client.settings().watchesFiles()) {
            return;
        }
        // which files count is told by the checkers, and by no pattern
        List<FileSystemWatcher> watched = List.of(new FileSystemWatcher(Either.forLeft("**/*")));
        var unused = client.remote()
                .registerCapability(new RegistrationParams(List.of(new Registration(
                        "fota-files", WATCHED, new DidChangeWatchedFilesRegistrationOptions(watched)))));
    }

    @Override
    public void cancelProgress(WorkDoneProgressCancelParams params) {
        client.work().stop(params.getToken());
    }

    @Override
    public void setTrace(SetTraceParams params) {
        // nothing is traced
    }

    /** Is answered behind whatever was still waiting, since nothing is sent once the client says {@code exit}. */
    @Override
    public CompletableFuture<Object> shutdown() {
        shutDown = true;
        close();
        return checks.ended().thenApply(nothing -> null);
    }

    @Override
    public void exit() {
        ended.complete(shutDown ? 0 : 1);
    }

    /** The status of the process, once the client or its process is gone. */
    CompletableFuture<Integer> ended() {
        return ended;
    }

    @Override
    public TextDocumentService getTextDocumentService() {
        return texts;
    }

    @Override
    public WorkspaceService getWorkspaceService() {
        return workspace;
    }

    /** Once it takes no more work, for whoever has it in its own process. */
    public CompletableFuture<Void> closed() {
        return closed;
    }

    /** Ends all its threads; work under way is cancelled. */
    @Override
    public void close() {
        checks.close();
        commands.close();
        threads.shutdownNow();
        closed.complete(null);
    }
}
