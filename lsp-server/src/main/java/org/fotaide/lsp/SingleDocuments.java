// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionList;
import org.eclipse.lsp4j.CompletionParams;
import org.eclipse.lsp4j.DocumentFormattingParams;
import org.eclipse.lsp4j.DocumentLink;
import org.eclipse.lsp4j.DocumentLinkParams;
import org.eclipse.lsp4j.DocumentRangeFormattingParams;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeRequestParams;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintParams;
import org.eclipse.lsp4j.SelectionRange;
import org.eclipse.lsp4j.SelectionRangeParams;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensDeltaParams;
import org.eclipse.lsp4j.SemanticTokensParams;
import org.eclipse.lsp4j.SemanticTokensRangeParams;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.fotaide.lsp.client.Client;
import org.fotaide.lsp.feature.Features;
import org.fotaide.lsp.settings.Configuration;
import org.fotaide.lsp.settings.Setting;

/** What the protocol asks about one document by itself. */
abstract class SingleDocuments implements TextDocumentService {
    private final Features features;
    private final Client client;
    private final Configuration configuration;
    private final Answers answers;

    SingleDocuments(Features features, Client client, Configuration configuration, Answers answers) {
        this.features = features;
        this.client = client;
        this.configuration = configuration;
        this.answers = answers;
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
        return answers.about(params.getTextDocument(), List.of(), document -> features.foldings()
                .of(document)
                .orElse(null));
    }

    @Override
    public CompletableFuture<List<SelectionRange>> selectionRange(SelectionRangeParams params) {
        return answers.about(params.getTextDocument(), List.of(), document -> features.selections()
                .around(document, params.getPositions()));
    }

    @Override
    public CompletableFuture<List<InlayHint>> inlayHint(InlayHintParams params) {
        return answers.about(params.getTextDocument(), List.of(), document -> features.hints()
                .of(document, params.getRange(), configuration.settings()::shows));
    }

    @Override
    public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
        return answers.about(
                params.getTextDocument(),
                List.of(),
                document -> configuration.settings().get(Setting.CODE_LENSES)
                        ? features.lenses().of(document)
                        : List.of());
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensFull(SemanticTokensParams params) {
        return answers.about(params.getTextDocument(), new SemanticTokens(List.of()), features.tokens()::of);
    }

    @Override
    public CompletableFuture<Either<SemanticTokens, SemanticTokensDelta>> semanticTokensFullDelta(
            SemanticTokensDeltaParams params) {
        return answers.about(
                params.getTextDocument(), Either.forLeft(new SemanticTokens(List.of())), document -> features.tokens()
                        .since(params.getPreviousResultId(), document));
    }

    @Override
    public CompletableFuture<SemanticTokens> semanticTokensRange(SemanticTokensRangeParams params) {
        return answers.about(params.getTextDocument(), new SemanticTokens(List.of()), document -> features.tokens()
                .of(document, params.getRange()));
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> rangeFormatting(DocumentRangeFormattingParams params) {
        return answers.about(params.getTextDocument(), List.of(), document -> features.formatting()
                .of(document, params.getRange()));
    }

    @Override
    public CompletableFuture<List<? extends TextEdit>> formatting(DocumentFormattingParams params) {
        return answers.about(params.getTextDocument(), List.of(), features.formatting()::of);
    }
}
