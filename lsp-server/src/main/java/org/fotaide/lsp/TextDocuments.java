// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
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
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.fotaide.firmware.work.CancelledException;
import org.fotaide.lsp.check.Checks;
import org.fotaide.lsp.check.DiagnosticWriter;
import org.fotaide.lsp.client.Client;
import org.fotaide.lsp.document.Documents;
import org.fotaide.lsp.document.OpenDocument;
import org.fotaide.lsp.feature.Features;
import org.fotaide.lsp.fix.CodeActions;

/** What the protocol asks about one document. A question about one that is not open has no answer, and is no error. */
final class TextDocuments implements TextDocumentService {
    private final Documents documents;
    private final Checks checks;
    private final DiagnosticWriter writer;
    private final Features features;
    private final CodeActions actions;
    private final Client client;
    private final Executor threads;

    TextDocuments(
            Documents documents,
            Checks checks,
            DiagnosticWriter writer,
            Features features,
            CodeActions actions,
            Client client,
            Executor threads) {
        this.documents = documents;
        this.checks = checks;
        this.writer = writer;
        this.features = features;
        this.actions = actions;
        this.client = client;
        this.threads = threads;
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
        return answer(
                params.getTextDocument().getUri(),
                new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(List.of())),
                document -> new DocumentDiagnosticReport(new RelatedFullDocumentDiagnosticReport(
                        writer.of(checks.now(document).findings()))));
    }

    @Override
    public CompletableFuture<Hover> hover(HoverParams params) {
        return answer(params.getTextDocument().getUri(), null, document -> features.hover(
                        document, params.getPosition(), client.settings())
                .orElse(null));
    }

    @Override
    public CompletableFuture<Either<List<CompletionItem>, CompletionList>> completion(CompletionParams params) {
        return answer(
                params.getTextDocument().getUri(),
                Either.forLeft(List.of()),
                document -> Either.forLeft(features.complete(document, params.getPosition(), client.settings())));
    }

    @Override
    public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
        return answer(
                params.getTextDocument().getUri(),
                List.of(),
                document -> actions.at(checks.now(document), params.getRange(), params.getContext()).stream()
                        .map(Either::<Command, CodeAction>forRight)
                        .toList());
    }

    /** Answers on another thread, for the document as it stands when the question comes. */
    private <T> CompletableFuture<T> answer(String uri, T nothing, Question<T> question) {
        Optional<OpenDocument> document = documents.get(uri);
        if (document.isEmpty()) {
            return CompletableFuture.completedFuture(nothing);
        }
        return CompletableFutures.computeAsync(threads, cancel -> {
            cancel.checkCanceled();
            try {
                return question.answer(document.get());
            } catch (CancelledException e) {
                throw new CancellationException();
            }
        });
    }

    private interface Question<T> {
        T answer(OpenDocument document) throws CancelledException;
    }
}
