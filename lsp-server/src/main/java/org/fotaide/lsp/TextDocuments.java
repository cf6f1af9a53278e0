// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.DefinitionParams;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightParams;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.PrepareRenameDefaultBehavior;
import org.eclipse.lsp4j.PrepareRenameParams;
import org.eclipse.lsp4j.PrepareRenameResult;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ReferenceParams;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.Either3;
import org.fotaide.lsp.check.Checks;
import org.fotaide.lsp.client.Client;
import org.fotaide.lsp.document.Documents;
import org.fotaide.lsp.settings.Configuration;

/** What the protocol tells of documents, and asks about them in their workspace. */
final class TextDocuments extends SingleDocuments {
    private final Documents documents;
    private final Checks checks;
    private final Abilities abilities;
    private final Client client;
    private final Answers answers;

    TextDocuments(
            Documents documents,
            Checks checks,
            Abilities abilities,
            Client client,
            Configuration configuration,
            Answers answers) {
        super(abilities.features(), client, configuration, answers);
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
        String uri = params.getTextDocument().getUri();
        abilities.features().tokens().forget(uri);
        documents.close(uri).ifPresent(checks::closed);
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
                document -> checks.report(document, params.getPreviousResultId()));
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
    public CompletableFuture<Either<List<? extends Location>, List<? extends LocationLink>>> definition(
            DefinitionParams params) {
        return answers.about(
                params.getTextDocument(),
                params,
                Either.forLeft(List.of()),
                (document, progress) ->
                        Either.forLeft(abilities.navigation().definition(document, params.getPosition(), progress)));
    }

    @Override
    public CompletableFuture<List<? extends Location>> references(ReferenceParams params) {
        boolean all = params.getContext() != null && params.getContext().isIncludeDeclaration();
        return answers.about(
                params.getTextDocument(),
                params,
                List.of(),
                (document, progress) -> all
                        ? abilities.navigation().references(document, params.getPosition(), progress)
                        : abilities.navigation().uses(document, params.getPosition(), progress));
    }

    @Override
    public CompletableFuture<List<? extends DocumentHighlight>> documentHighlight(DocumentHighlightParams params) {
        return answers.about(params.getTextDocument(), params, List.of(), (document, progress) -> abilities
                .navigation()
                .highlights(document, params.getPosition(), progress));
    }

    @Override
    public CompletableFuture<Either3<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>> prepareRename(
            PrepareRenameParams params) {
        return answers.about(params.getTextDocument(), params, null, (document, progress) -> abilities
                .renames()
                .prepare(document, params.getPosition(), progress)
                .map(Either3::<Range, PrepareRenameResult, PrepareRenameDefaultBehavior>forSecond)
                .orElse(null));
    }

    @Override
    public CompletableFuture<WorkspaceEdit> rename(RenameParams params) {
        return answers.about(params.getTextDocument(), params, null, (document, progress) -> abilities
                .renames()
                .rename(document, params.getPosition(), params.getNewName(), progress)
                .orElse(null));
    }
}
