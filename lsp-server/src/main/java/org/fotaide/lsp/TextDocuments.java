// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.fotaide.lsp.check.Checks;
import org.fotaide.lsp.client.Client;
import org.fotaide.lsp.document.Documents;

/** What the protocol asks about one document. */
final class TextDocuments implements TextDocumentService {
    private final Documents documents;
    private final Checks checks;
    private final Abilities abilities;
    private final Client client;
    private final Answers answers;

    TextDocuments(Documents documents, Checks checks, Abilities abilities, Client client, Answers answers) {
        this.documents = documents;
        this.checks = checks;
        this.abilities = abilities;
        this.client = client;
        this.answers = answers;
    }

    @Override
    public void didOpen(DidOpenTextDocumentParams params) {
        checks.changed(documents.open(params.getTextDocument()));
    }

    @Override
    public void didChange(DidChangeTextDocumentParams params) {
        VersionedTextDocumentIdentifier changed = params.getTextDocument();
        int version = Optional.ofNullable(changed.getVersion()).orElse(0);
        documents.change(changed.getUri(), version, params.getContentChanges()).ifPresent(checks::changed);
    }

    @Override
    public void didClose(DidCloseTextDocumentParams params) {
        documents.close(params.getTextDocument().getUri()).ifPresent(checks::closed);
    }

    @Override
    public void didSave(DidSaveTextDocumentParams params) {
        if (!client.settings().watchesFiles()) {
            checks.workspaceChanged();
        }
    }

    @Override
    public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams params) {
        return answers.about(
                params.getTextDocument(),
                new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(List.of())),
                document -> new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(
                        abilities.diagnostics().of(checks.now(document).findings()))));
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams params) {
        return answers.about(params.getTextDocument(), null, document -> abilities
                .features()
                .hovers()
                .at(document, params.getPosition(), client.settings())
                .orElse(null));
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
        return answers.about(
                params.getTextDocument(),
                Either.forLeft(List.of()),
                document -> Either.forLeft(
                        abilities.features().completions().at(document, params.getPosition(), client.settings())));
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
        return answers.about(
                params.getTextDocument(),
                List.of(),
                document ->
                        abilities.actions().at(checks.now(document), params.getRange(), params.getContext()).stream()
                                .map(Either::<Command, CodeAction>forRight)
                                .toList());
    }

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
            DocumentSymbolParams params) {
        return answers.about(
                params.getTextDocument(),
                List.of(),
                document -> abilities.features().symbols().of(document, client.settings()));
    }

    @Override
    public CompletableFuture<List<DocumentLink>> documentLink(DocumentLinkParams params) {
        return answers.about(
                params.getTextDocument(), List.of(), abilities.features().links()::of);
    }

    @Override
    public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
        return answers.about(
                params.getTextDocument(), List.of(), abilities.features().foldings()::of);
    }

    @Override
    public CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams params) {
        return answers.about(
                params.getTextDocument(),
                List.of(),
                document -> abilities.features().selections().around(document, params.getPositions()));
    }

    @Override
    public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
        return answers.about(
                params.getTextDocument(),
                List.of(),
                document -> abilities.features().hints().of(document, params.getRange()));
    }

    @Override
    public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
        return answers.about(
                params.getTextDocument(), List.of(), abilities.features().lenses()::of);
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
        return answers.about(
                params.getTextDocument(),
                new SemanticTokens(List.of()),
                abilities.features().tokens()::of);
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensRange(SemanticTokensRangeParams params) {
        return answers.about(
                params.getTextDocument(),
                new SemanticTokens(List.of()),
                document -> abilities.features().tokens().of(document, params.getRange()));
    }

    @Override
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams params) {
        return answers.about(
                params.getTextDocument(),
                Either.forLeft(List.of()),
                document -> Either.forLeft(abilities.navigation().definition(document, params.getPosition())));
    }

    @Override
    public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
        boolean all = params.getContext() != null && params.getContext().isIncludeDeclaration();
        return answers.about(
                params.getTextDocument(),
                List.of(),
                document -> all
                        ? abilities.navigation().references(document, params.getPosition())
                        : abilities.navigation().uses(document, params.getPosition()));
    }

    @Override
    public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(DocumentHighlightParams params) {
        return answers.about(params.getTextDocument(), List.of(), document -> abilities
                .navigation()
                .highlights(document, params.getPosition()));
    }

    @Override
    public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(
            PrepareRenameParams params) {
        return answers.about(params.getTextDocument(), null, document -> abilities
                .renames()
                .prepare(document, params.getPosition())
                .map(Either3::<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forSecond)
                .orElse(null));
    }

    @Override
    public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
        return answers.about(params.getTextDocument(), null, document -> abilities
                .renames()
                .rename(document, params.getPosition(), params.getNewName())
                .orElse(null));
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
        return answers.about(
                params.getTextDocument(), List.of(), abilities.features().formatting()::of);
    }
}
