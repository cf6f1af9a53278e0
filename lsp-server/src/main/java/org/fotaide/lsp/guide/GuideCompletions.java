// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.guide;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.fotaide.lsp.client.ClientSettings;
import org.fotaide.lsp.document.Places;
import org.fotaide.lsp.document.ReadText;
import org.fotaide.lsp.feature.Completions;
import org.fotaide.lsp.feature.Markup;
import org.fotaide.project.guide.Offer;

/** What guides offer, in their order. */
public final class GuideCompletions extends GuideFeature implements Completions {
    @Override
    public List<CompletionItem> at(ReadText text, int offset, ClientSettings client) {
        Places places = new Places(text.document(), client.encoding());
        List<CompletionItem> items = new ArrayList<>();
        for (Offer offer : all(text, guide -> guide.offers(text, offset))) {
            items.add(item(offer, places, client, items.size()));
        }
        return items;
    }

    private static CompletionItem item(Offer offer, Places places, ClientSettings client, int place) {
        CompletionItem item = new CompletionItem(offer.text());
        item.setKind(kind(offer.kind()));
        item.setDetail(offer.detail());
        if (!offer.markdown().isEmpty()) {
            item.setDocumentation(new Markup(offer.markdown()).documentation(client));
        }
        item.setSortText("%03d".formatted(place));
        item.setFilterText(offer.text());
        item.setTextEdit(Either.forLeft(new TextEdit(places.range(offer.replaced()), offer.text())));
        return item;
    }

    private static CompletionItemKind kind(Offer.Kind kind) {
        return switch (kind) {
            case KEY -> CompletionItemKind.Property;
            case VALUE -> CompletionItemKind.Value;
            case ROM -> CompletionItemKind.Constant;
            case FILE -> CompletionItemKind.File;
        };
    }
}
