// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.feature;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.fotaide.lsp.client.ClientSettings;
import org.fotaide.lsp.document.OpenDocument;
import org.fotaide.lsp.document.Places;
import org.fotaide.project.guide.OutlineEntry;

/** {@code textDocument/documentSymbol}: the outline of a document. */
public final class SymbolProvider {
    private final Installed<Outlines> outlines = Installed.of(Outlines.class);

    public List<Either<SymbolInformation, DocumentSymbol>> of(OpenDocument document, ClientSettings client) {
        Stream<OutlineEntry> entries =
                outlines.knowing(document).flatMap(feature -> feature.of(document.content()).stream());
        Places places = document.places();
        return client.nestsSymbols()
                ? entries.map(entry -> Either.<SymbolInformation, DocumentSymbol>forRight(symbol(entry, places)))
                        .toList()
                : entries.flatMap(OutlineEntry::all)
                        .map(entry -> Either.<SymbolInformation, DocumentSymbol>forLeft(flat(entry, document)))
                        .toList();
    }

    @SuppressWarnings("deprecation") // older clients know no other form
    private static SymbolInformation flat(OutlineEntry entry, OpenDocument document) {
        return new SymbolInformation(
                entry.name(),
                kind(entry.kind()),
                new Location(document.uri(), document.places().range(entry.whole())));
    }

    private static DocumentSymbol symbol(OutlineEntry entry, Places places) {
        return new DocumentSymbol(
                entry.name(),
                kind(entry.kind()),
                places.range(entry.whole()),
                places.range(entry.label()),
                entry.detail(),
                entry.children().stream().map(child -> symbol(child, places)).toList());
    }

    /** The protocol has no kinds of our field; these are the nearest. */
    public static SymbolKind kind(OutlineEntry.Kind kind) {
        return switch (kind) {
            case SECTION -> SymbolKind.Namespace;
            case SETTING -> SymbolKind.Property;
            case ROM -> SymbolKind.Constant;
            case REGION -> SymbolKind.Struct;
            case DEVICE -> SymbolKind.Object;
            case PLACE -> SymbolKind.Package;
        };
    }
}
