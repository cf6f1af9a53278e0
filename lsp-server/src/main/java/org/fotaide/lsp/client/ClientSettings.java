// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.client;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.ResourceOperationKind;

/** What the client said of itself when it began. */
public final class ClientSettings {
    /** A client that said nothing. */
    public static final ClientSettings NONE = new ClientSettings(new InitializeParams());

    private final ClientCapabilities capabilities;
    private final JsonObject options;

    public ClientSettings(InitializeParams params) {
        capabilities = Optional.ofNullable(params.getCapabilities()).orElseGet(ClientCapabilities::new);
        options = params.getInitializationOptions() instanceof JsonElement json && json.isJsonObject()
                ? json.getAsJsonObject()
                : new JsonObject();
    }

    /** What the user of the client wants from the beginning. */
    public JsonObject options() {
        return options;
    }

    /** Whether it answers {@code fota/secret}. */
    public boolean givesSecrets() {
        return says("secrets");
    }

    /** Whether it answers {@code fota/trustHostKey}. */
    public boolean trustsHostKeys() {
        return says("hostKeys");
    }

    /** Whether it takes {@code fota/log}. */
    public boolean takesLogs() {
        return says("log");
    }

    private boolean says(String ability) {
        return options.has(ability)
                && options.get(ability).isJsonPrimitive()
                && options.get(ability).getAsBoolean();
    }

    /** How it counts columns; what the server answers to its offers. */
    public PositionEncoding encoding() {
        return Optional.ofNullable(capabilities.getGeneral())
                .map(general -> general.getPositionEncodings())
                .map(PositionEncoding::chosenFrom)
                .orElse(PositionEncoding.UTF_16);
    }

    public boolean showsProgress() {
        return has(ClientCapabilities::getWindow, window -> window.getWorkDoneProgress());
    }

    /** Whether it applies edits that the server sends. */
    public boolean appliesEdits() {
        return has(ClientCapabilities::getWorkspace, workspace -> workspace.getApplyEdit());
    }

    public boolean takesVersionedEdits() {
        return has(ClientCapabilities::getWorkspace, workspace -> Optional.ofNullable(workspace.getWorkspaceEdit())
                .map(edit -> edit.getDocumentChanges())
                .orElse(false));
    }

    /** Whether an edit may give files and folders other names. */
    public boolean renamesFiles() {
        return takesVersionedEdits()
                && has(ClientCapabilities::getWorkspace, workspace -> Optional.ofNullable(workspace.getWorkspaceEdit())
                        .map(edit -> edit.getResourceOperations())
                        .map(operations -> operations.contains(ResourceOperationKind.Rename))
                        .orElse(false));
    }

    /** Whether it shows actions that cannot be done now, with the reason. */
    public boolean showsDisabledActions() {
        return has(ClientCapabilities::getTextDocument, text -> Optional.ofNullable(text.getCodeAction())
                .map(actions -> actions.getDisabledSupport())
                .orElse(false));
    }

    /** Whether it answers {@code workspace/configuration}. */
    public boolean givesConfiguration() {
        return has(ClientCapabilities::getWorkspace, workspace -> workspace.getConfiguration());
    }

    /** Whether it tells of changes of settings only after it was asked to. */
    public boolean registersConfiguration() {
        return has(ClientCapabilities::getWorkspace, workspace -> Optional.ofNullable(
                        workspace.getDidChangeConfiguration())
                .map(changes -> changes.getDynamicRegistration())
                .orElse(false));
    }

    public boolean refreshesLenses() {
        return has(ClientCapabilities::getWorkspace, workspace -> Optional.ofNullable(workspace.getCodeLens())
                .map(lenses -> lenses.getRefreshSupport())
                .orElse(false));
    }

    public boolean watchesFiles() {
        return has(
                ClientCapabilities::getWorkspace, workspace -> Optional.ofNullable(workspace.getDidChangeWatchedFiles())
                        .map(watching -> watching.getDynamicRegistration())
                        .orElse(false));
    }

    /** Whether it lets what does nothing fade. */
    public boolean fadesUnnecessary() {
        return has(ClientCapabilities::getTextDocument, text -> Optional.ofNullable(text.getPublishDiagnostics())
                .map(diagnostics -> diagnostics.getTagSupport())
                .map(support -> support.isLeft()
                        ? support.getLeft()
                        : Optional.ofNullable(support.getRight().getValueSet())
                                .orElse(List.of())
                                .contains(DiagnosticTag.Unnecessary))
                .orElse(false));
    }

    /** Whether it asks for the diagnostics of the documents that it holds. */
    public boolean pullsDiagnostics() {
        return has(ClientCapabilities::getTextDocument, text -> text.getDiagnostic() != null);
    }

    public boolean refreshesDiagnostics() {
        return has(ClientCapabilities::getWorkspace, workspace -> Optional.ofNullable(workspace.getDiagnostics())
                .map(diagnostics -> diagnostics.getRefreshSupport())
                .orElse(false));
    }

    public boolean refreshesHints() {
        return has(ClientCapabilities::getWorkspace, workspace -> Optional.ofNullable(workspace.getInlayHint())
                .map(hints -> hints.getRefreshSupport())
                .orElse(false));
    }

    /** Whether it shows an outline as a tree rather than as a list. */
    public boolean nestsSymbols() {
        return has(ClientCapabilities::getTextDocument, text -> Optional.ofNullable(text.getDocumentSymbol())
                .map(symbols -> symbols.getHierarchicalDocumentSymbolSupport())
                .orElse(false));
    }

    public boolean takesSnippets() {
        return has(ClientCapabilities::getTextDocument, text -> Optional.ofNullable(text.getCompletion())
                .map(completion -> completion.getCompletionItem())
                .map(item -> item.getSnippetSupport())
                .orElse(false));
    }

    public boolean hoversInMarkdown() {
        return has(ClientCapabilities::getTextDocument, text -> Optional.ofNullable(text.getHover())
                .map(hover -> hover.getContentFormat())
                .map(ClientSettings::markdown)
                .orElse(false));
    }

    public boolean completesInMarkdown() {
        return has(ClientCapabilities::getTextDocument, text -> Optional.ofNullable(text.getCompletion())
                .map(completion -> completion.getCompletionItem())
                .map(item -> item.getDocumentationFormat())
                .map(ClientSettings::markdown)
                .orElse(false));
    }

    private static boolean markdown(List<String> formats) {
        return formats.contains(MarkupKind.MARKDOWN);
    }

    private <T> boolean has(Function<ClientCapabilities, T> part, Function<T, Boolean> asked) {
        return Optional.ofNullable(part.apply(capabilities)).map(asked).orElse(false);
    }
}
