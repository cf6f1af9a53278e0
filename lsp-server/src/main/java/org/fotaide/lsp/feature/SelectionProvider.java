// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.feature;

import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.SelectionRange;
import org.fotaide.firmware.finding.Span;
import org.fotaide.lsp.document.OpenDocument;

/** {@code textDocument/selectionRange}. */
public final class SelectionProvider {
    private final Installed<Selections> selections = Installed.of(Selections.class);

    /** One answer for each place, as the protocol wants it. */
    public List<SelectionRange> around(OpenDocument document, List<Position> positions) {
        return positions.stream().map(position -> around(document, position)).toList();
    }

    private SelectionRange around(OpenDocument document, Position position) {
        int offset = document.places().offset(position);
        Optional<List<Span>> growing = selections
                .knowing(document)
                .map(feature -> feature.around(document.content(), offset))
                .findFirst();
        SelectionRange outer = null;
        List<Span> spans = growing.orElse(List.of());
        for (int i = spans.size() - 1; i >= 0; i--) {
            outer = new SelectionRange(document.places().range(spans.get(i)), outer);
        }
        return outer == null ? new SelectionRange(new Range(position, position), null) : outer;
    }
}
