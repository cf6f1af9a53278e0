// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.eclipse.ui.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.lsp4j.DocumentSymbol;

/**
 * A symbol in its place of the outline. It is the same row as long as its name and those above it stay, wherever in the text it is, so
 * that rows stay open while somebody types.
 */
final class OutlineRow {
    private final Optional<OutlineRow> above;
    private final DocumentSymbol symbol;
    private final long twins;

    private OutlineRow(Optional<OutlineRow> above, DocumentSymbol symbol, long twins) {
        this.above = above;
        this.symbol = symbol;
        this.twins = twins;
    }

    static List<OutlineRow> of(List<DocumentSymbol> symbols) {
        return of(Optional.empty(), symbols);
    }

    private static List<OutlineRow> of(Optional<OutlineRow> above, List<DocumentSymbol> symbols) {
        List<OutlineRow> rows = new ArrayList<>();
        for (DocumentSymbol symbol : symbols) {
            long twins = rows.stream()
                    .filter(row -> row.symbol.getName().equals(symbol.getName()))
                    .count();
            rows.add(new OutlineRow(above, symbol, twins));
        }
        return rows;
    }

    List<OutlineRow> below() {
        return symbol.getChildren() == null ? List.of() : of(Optional.of(this), symbol.getChildren());
    }

    Optional<OutlineRow> above() {
        return above;
    }

    DocumentSymbol symbol() {
        return symbol;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OutlineRow row
                && row.twins == twins
                && row.symbol.getName().equals(symbol.getName())
                && row.above.equals(above);
    }

    @Override
    public int hashCode() {
        return Objects.hash(above, symbol.getName(), twins);
    }
}
