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
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
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
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.fotaide.lsp.check.Checks;
import org.fotaide.lsp.check.DiagnosticWriter;
import org.fotaide.lsp.client.Client;
import org.fotaide.lsp.document.Documents;
import org.fotaide.lsp.feature.Features;
import org.fotaide.lsp.fix.CodeActions;

/** What the protocol asks about one document. */
final class TextDocuments implements TextDocumentService {
    private final Documents documents;
    private final Checks checks;
    private final DiagnosticWriter writer;
    private final Features features;
    private final CodeActions actions;
    private final Client client;
    private final Answers answers;

    TextDocuments(
            Documents documents,
            Checks checks,
            DiagnosticWriter writer,
            Features features,
            CodeActions actions,
            Client client,
            Answers answers) {
        this.documents = documents;
        this.checks = checks;
        this.writer = writer;
        this.features = features;
        this.actions = actions;
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
        checks.workspaceChanged();
    }

    @Override
    public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams params) {
        return answers.about(
                params.getTextDocument(),
                new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(List.of())),
                document -> new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(
                        writer.of(checks.now(document).findings()))));
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams params) {
        return answers.about(params.getTextDocument(), null, document -> features.hovers()
                .at(document, params.getPosition(), client.settings())
                .orElse(null));
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
        return answers.about(
                params.getTextDocument(),
                Either.forLeft(List.of()),
                document ->
                        Either.forLeft(features.completions().at(document, params.getPosition(), client.settings())));
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
        return answers.about(
                params.getTextDocument(),
                List.of(),
                document -> actions.at(checks.now(document), params.getRange(), params.getContext()).stream()
                        .map(Either::<Command, CodeAction>forRight)
                        .toList());
    }

    @Override
    public CompletableFuture<List<Either<SymbolInformation, DocumentSymbol>>> documentSymbol(
            DocumentSymbolParams params) {
        return answers.about(params.getTextDocument(), List.of(), document -> features.symbols()
                .of(document, client.settings()));
    }

    @Override
    public CompletableFuture<List<DocumentLink>> documentLink(DocumentLinkParams params) {
        return answers.about(params.getTextDocument(), List.of(), features.links()::of);
    }

    @Override
    public CompletableFuture<List<FoldingRange>> foldingRange(FoldingRangeRequestParams params) {
        return answers.about(params.getTextDocument(), List.of(), features.foldings()::of);
    }

    @Override
    public CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams params) {
        return answers.about(params.getTextDocument(), List.of(), document -> features.selections()
                .around(document, params.getPositions()));
    }

    @Override
    public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
        return answers.about(params.getTextDocument(), List.of(), document -> features.hints()
                .of(document, params.getRange()));
    }

    @Override
    public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
        return answers.about(params.getTextDocument(), List.of(), features.lenses()::of);
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
        return answers.about(params.getTextDocument(), new SemanticTokens(List.of()), features.tokens()::of);
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensRange(SemanticTokensRangeParams params) {
        return answers.about(params.getTextDocument(), new SemanticTokens(List.of()), document -> features.tokens()
                .of(document, params.getRange()));
    }
}
