// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.feature;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.fotaide.lsp.client.ClientSettings;
import org.fotaide.lsp.document.OpenDocument;

/**
 * Everything that answers a question about a place.
 *
 * @param hovers the first that knows an answer gives it
 * @param completions all that know offers give them
 */
public record Features(List<Hovers> hovers, List<Completions> completions) {
    public Features {
        hovers = List.copyOf(hovers);
        completions = List.copyOf(completions);
    }

    public static Features installed() {
        return new Features(load(Hovers.class), load(Completions.class));
    }

    private static <T> List<T> load(Class<T> type) {
        return ServiceLoader.load(type, Features.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    public Optional<Hover> hover(OpenDocument document, Position position, ClientSettings client) {
        int offset = document.places().offset(position);
        return hovers.stream()
                .filter(feature -> feature.accepts(document.text().path()))
                .flatMap(feature -> feature.at(document.text(), offset).stream())
                .findFirst()
                .map(found -> new Hover(
                        content(found.markdown(), client.hoversInMarkdown()),
                        document.places().range(found.span())));
    }

    /** Markdown for who reads it, plain text for others. */
    static MarkupContent content(String markdown, boolean formatted) {
        return formatted
                ? new MarkupContent(MarkupKind.MARKDOWN, markdown)
                : new MarkupContent(
                        MarkupKind.PLAINTEXT, markdown.replace("**", "").replace("`", ""));
    }

    public List<CompletionItem> complete(OpenDocument document, Position position, ClientSettings client) {
        int offset = document.places().offset(position);
        return completions.stream()
                .filter(feature -> feature.accepts(document.text().path()))
                .flatMap(feature -> feature.at(document.text(), offset, client).stream())
                .toList();
    }
}
