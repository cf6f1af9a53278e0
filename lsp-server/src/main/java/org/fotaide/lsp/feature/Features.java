// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.feature;

/** Everything that answers a question about one document. */
public record Features(
        HoverProvider hovers,
        CompletionProvider completions,
        SymbolProvider symbols,
        LinkProvider links,
        FoldingProvider foldings,
        SelectionProvider selections,
        HintProvider hints,
        LensProvider lenses,
        TokenProvider tokens,
        FormattingProvider formatting) {
    public static Features installed() {
        return new Features(
                new HoverProvider(),
                new CompletionProvider(),
                new SymbolProvider(),
                new LinkProvider(),
                new FoldingProvider(),
                new SelectionProvider(),
                new HintProvider(),
                new LensProvider(),
                new TokenProvider(),
                new FormattingProvider());
    }
}
