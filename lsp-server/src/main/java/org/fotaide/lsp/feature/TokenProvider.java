// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.feature;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SemanticTokenModifiers;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.lsp4j.SemanticTokens;
import org.eclipse.lsp4j.SemanticTokensDelta;
import org.eclipse.lsp4j.SemanticTokensLegend;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.fotaide.firmware.finding.Span;
import org.fotaide.lsp.document.OpenDocument;
import org.fotaide.project.guide.Token;
import org.fotaide.project.text.TextDocument;

/** {@code textDocument/semanticTokens}, of a document, a part of it, or what changed. */
public final class TokenProvider {
    private static final List<String> TYPES = List.of(
            SemanticTokenTypes.Property,
            SemanticTokenTypes.Variable,
            SemanticTokenTypes.Keyword,
            SemanticTokenTypes.Number,
            SemanticTokenTypes.Type,
            SemanticTokenTypes.EnumMember,
            SemanticTokenTypes.String,
            SemanticTokenTypes.Comment);
    private static final int DECLARATION = 1;

    private final Installed<Tokens> tokens = Installed.of(Tokens.class);
    private final TokenHistory history = new TokenHistory();

    public static SemanticTokensLegend legend() {
        return new SemanticTokensLegend(TYPES, List.of(SemanticTokenModifiers.Declaration));
    }

    public SemanticTokens of(OpenDocument document) {
        return history.remember(document.uri(), all(document));
    }

    /** What is other than in a result that the client holds. */
    public Either<SemanticTokens, SemanticTokensDelta> since(String result, OpenDocument document) {
        return history.since(document.uri(), result, all(document));
    }

    /** The client closed the document. */
    public void forget(String uri) {
        history.forget(uri);
    }

    private SemanticTokens all(OpenDocument document) {
        return of(document, Span.of(0, document.text().length()));
    }

    public SemanticTokens of(OpenDocument document, Range range) {
        return of(document, document.places().span(range));
    }

    private SemanticTokens of(OpenDocument document, Span asked) {
        Run run = new Run(document);
        tokens.knowing(document)
                .flatMap(feature -> feature.of(document.content()).stream())
                .filter(token -> token.span().start() < asked.end()
                        && asked.start() < token.span().end())
                .forEach(run::add);
        return new SemanticTokens(run.numbers);
    }

    private static String type(Token.Kind kind) {
        return switch (kind) {
            case KEY -> SemanticTokenTypes.Property;
            case NAME -> SemanticTokenTypes.Variable;
            case ROM_TYPE -> SemanticTokenTypes.Keyword;
            case NUMBER -> SemanticTokenTypes.Number;
            case PRODUCT -> SemanticTokenTypes.Type;
            case CHOICE -> SemanticTokenTypes.EnumMember;
            case TEXT -> SemanticTokenTypes.String;
            case COMMENT -> SemanticTokenTypes.Comment;
        };
    }

    /** The protocol's numbers: each token from where the one before began, five for each. */
    private static final class Run {
        private final OpenDocument document;
        private final List<Integer> numbers = new ArrayList<>();
        private Position last = new Position(0, 0);

        Run(OpenDocument document) {
            this.document = document;
        }

        /** A token of several lines is one on each, since few clients take it whole. */
        void add(Token token) {
            TextDocument text = document.text();
            Span span = token.span();
            for (int line = text.lineOf(span.start()); line <= text.lineOf(span.end()); line++) {
                int start = Math.max(span.start(), text.line(line).start());
                int end = Math.min(span.end(), text.line(line).end());
                if (start < end) {
                    add(document.places().range(Span.of(start, end)), token.kind());
                }
            }
        }

        private void add(Range range, Token.Kind kind) {
            Position start = range.getStart();
            int lines = start.getLine() - last.getLine();
            numbers.add(lines);
            numbers.add(lines == 0 ? start.getCharacter() - last.getCharacter() : start.getCharacter());
            numbers.add(range.getEnd().getCharacter() - start.getCharacter());
            numbers.add(TYPES.indexOf(type(kind)));
            numbers.add(kind == Token.Kind.NAME ? DECLARATION : 0);
            last = start;
        }
    }
}
