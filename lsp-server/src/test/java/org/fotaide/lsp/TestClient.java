// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.eclipse.lsp4j.ApplyWorkspaceEditParams;
import org.eclipse.lsp4j.ApplyWorkspaceEditResponse;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionCapabilities;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CompletionCapabilities;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemCapabilities;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.DiagnosticsTagSupport;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DocumentSymbolCapabilities;
import org.eclipse.lsp4j.GeneralClientCapabilities;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverCapabilities;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.ProgressParams;
import org.eclipse.lsp4j.PublishDiagnosticsCapabilities;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ResourceOperationKind;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkDoneProgressCreateParams;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.eclipse.lsp4j.WorkspaceEditCapabilities;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.jsonrpc.Launcher;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageServer;
import org.fotaide.lsp.client.QuietClient;
import org.fotaide.lsp.document.FileNames;
import org.fotaide.lsp.wire.BytePipe;

/** An editor that speaks to the server over two streams and keeps what it is told. */
final class TestClient extends QuietClient implements AutoCloseable {
    private static final long LIMIT_SECONDS = 20;

    private final BytePipe toServer = new BytePipe();
    private final Map<String, PublishDiagnosticsParams> diagnostics = new ConcurrentHashMap<>();
    private final BlockingQueue<String> news = new LinkedBlockingQueue<>();
    private final List<ProgressParams> progress = new CopyOnWriteArrayList<>();
    private final List<ApplyWorkspaceEditParams> edits = new CopyOnWriteArrayList<>();
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private final CompletableFuture<Integer> status;
    private final LanguageServer server;
    private boolean appliesEdits = true;
    private List<String> encodings = List.of("utf-16");
    private List<String> resourceOperations = List.of(ResourceOperationKind.Rename);

    TestClient(Map<String, String> environment) throws IOException {
        BytePipe toClient = new BytePipe();
        status = CompletableFuture.supplyAsync(() -> {
            try (OutputStream out = toClient.out()) {
                return new LanguageServerProcess(environment).run(toServer.in(), out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        Launcher<LanguageServer> launcher = new LSPLauncher.Builder<LanguageServer>()
                .setLocalService(this)
                .setRemoteInterface(LanguageServer.class)
                .setInput(toClient.in())
                .setOutput(toServer.out())
                .create();
        var unused = launcher.startListening();
        server = launcher.getRemoteProxy();
    }

    LanguageServer server() {
        return server;
    }

    /** Says hello as a modern editor does. */
    InitializeResult hello(Path... folders) throws Exception {
        InitializeParams params = new InitializeParams();
        params.setCapabilities(capabilities());
        List<WorkspaceFolder> roots = new ArrayList<>();
        for (Path folder : folders) {
            roots.add(new WorkspaceFolder(folder.toUri().toString(), "project"));
        }
        params.setWorkspaceFolders(roots);
        JsonObject options = new JsonObject();
        options.addProperty("secrets", true);
        params.setInitializationOptions(options);
        InitializeResult result = get(server.initialize(params));
        server.initialized(new InitializedParams());
        return result;
    }

    /** Makes it an editor that changes texts alone. */
    void renamingNothing() {
        resourceOperations = List.of();
    }

    /** Makes it an editor that applies nothing of its server's own accord. */
    void applyingNothing() {
        appliesEdits = false;
    }

    /** The edits that the server sent. */
    List<ApplyWorkspaceEditParams> edits() {
        return edits;
    }

    @Override
    public CompletableFuture<ApplyWorkspaceEditResponse> applyEdit(ApplyWorkspaceEditParams params) {
        edits.add(params);
        return CompletableFuture.completedFuture(new ApplyWorkspaceEditResponse(true));
    }

    /** Makes it offer position encodings, the best first. */
    void counting(String... kinds) {
        encodings = List.of(kinds);
    }

    private ClientCapabilities capabilities() {
        ClientCapabilities capabilities = new ClientCapabilities();
        GeneralClientCapabilities general = new GeneralClientCapabilities();
        general.setPositionEncodings(encodings);
        capabilities.setGeneral(general);
        HoverCapabilities hover = new HoverCapabilities();
        hover.setContentFormat(List.of(MarkupKind.MARKDOWN));
        TextDocumentClientCapabilities text = new TextDocumentClientCapabilities();
        text.setHover(hover);
        CodeActionCapabilities actions = new CodeActionCapabilities();
        actions.setDisabledSupport(true);
        text.setCodeAction(actions);
        PublishDiagnosticsCapabilities diagnosing = new PublishDiagnosticsCapabilities();
        diagnosing.setTagSupport(new DiagnosticsTagSupport(List.of(DiagnosticTag.Unnecessary)));
        text.setPublishDiagnostics(diagnosing);
        DocumentSymbolCapabilities symbols = new DocumentSymbolCapabilities();
        symbols.setHierarchicalDocumentSymbolSupport(true);
        text.setDocumentSymbol(symbols);
        text.setCompletion(new CompletionCapabilities(new CompletionItemCapabilities(true)));
        capabilities.setTextDocument(text);
        WorkspaceClientCapabilities workspace = new WorkspaceClientCapabilities();
        WorkspaceEditCapabilities edits = new WorkspaceEditCapabilities();
        edits.setDocumentChanges(true);
        edits.setResourceOperations(resourceOperations);
        workspace.setWorkspaceEdit(edits);
        workspace.setApplyEdit(appliesEdits);
        capabilities.setWorkspace(workspace);
        WindowClientCapabilities window = new WindowClientCapabilities();
        window.setWorkDoneProgress(true);
        capabilities.setWindow(window);
        return capabilities;
    }

    void open(Path file, String text) {
        server.getTextDocumentService()
                .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri(file), "yaml", 1, text)));
    }

    void change(Path file, int version, TextDocumentContentChangeEvent... changes) {
        server.getTextDocumentService()
                .didChange(new DidChangeTextDocumentParams(
                        new VersionedTextDocumentIdentifier(uri(file), version), List.of(changes)));
    }

    void change(Path file, int version, String text) {
        change(file, version, new TextDocumentContentChangeEvent(text));
    }

    void closeDocument(Path file) {
        server.getTextDocumentService().didClose(new DidCloseTextDocumentParams(new TextDocumentIdentifier(uri(file))));
    }

    Hover hover(Path file, Position at) throws Exception {
        return get(server.getTextDocumentService().hover(new HoverParams(new TextDocumentIdentifier(uri(file)), at)));
    }

    List<CompletionItem> complete(Path file, Position at) throws Exception {
        return get(server.getTextDocumentService()
                        .completion(new CompletionParams(new TextDocumentIdentifier(uri(file)), at)))
                .getLeft();
    }

    List<CodeAction> actions(Path file, Range range, String... only) throws Exception {
        CodeActionContext context = new CodeActionContext(List.of());
        if (only.length > 0) {
            context.setOnly(List.of(only));
        }
        return get(server.getTextDocumentService()
                        .codeAction(new CodeActionParams(new TextDocumentIdentifier(uri(file)), range, context)))
                .stream()
                .map(Either::getRight)
                .toList();
    }

    /** Waits until what is known of a file is as wished. */
    PublishDiagnosticsParams await(Path file, Predicate<PublishDiagnosticsParams> wished) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (true) {
            PublishDiagnosticsParams known = diagnostics.get(uri(file));
            if (known != null && wished.test(known)) {
                return known;
            }
            if (news.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS) == null) {
                throw new TimeoutException("of " + file + " only this was told: " + known);
            }
        }
    }

    List<String> codes(Path file, int version) throws Exception {
        return codes(await(file, told -> Integer.valueOf(version).equals(told.getVersion())));
    }

    static List<String> codes(PublishDiagnosticsParams told) {
        return told.getDiagnostics().stream().map(TestClient::code).toList();
    }

    static String code(Diagnostic diagnostic) {
        return diagnostic.getCode().getLeft();
    }

    static <T> T get(CompletableFuture<T> answer) throws InterruptedException, ExecutionException, TimeoutException {
        return answer.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    static String uri(Path file) {
        return FileNames.uri(file);
    }

    List<ProgressParams> progress() {
        return progress;
    }

    List<String> log() {
        return log;
    }

    void knows(String subject, String secret) {
        secrets.put(subject, secret);
    }

    /** Goes without a word. */
    int vanish() throws Exception {
        toServer.out().close();
        return get(status);
    }

    int goodbye() throws Exception {
        get(server.shutdown());
        server.exit();
        return get(status);
    }

    int exitAtOnce() throws Exception {
        server.exit();
        return get(status);
    }

    @Override
    public void close() throws IOException {
        toServer.out().close();
    }

    @Override
    public CompletableFuture<String> secret(SecretParams params) {
        return CompletableFuture.completedFuture(
                Optional.ofNullable(secrets.get(params.name())).orElse(null));
    }

    @Override
    public CompletableFuture<Void> createProgress(WorkDoneProgressCreateParams params) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void notifyProgress(ProgressParams params) {
        progress.add(params);
    }

    @Override
    public void publishDiagnostics(PublishDiagnosticsParams params) {
        diagnostics.put(params.getUri(), params);
        news.add(params.getUri());
    }

    @Override
    public void showMessage(MessageParams params) {
        log.add(params.getMessage());
    }

    @Override
    public void logMessage(MessageParams params) {
        log.add(params.getMessage());
    }
}
