// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.feature;

import java.util.List;
import java.util.function.Function;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.fotaide.lsp.document.OpenDocument;
import org.fotaide.project.text.Lines;
import org.fotaide.project.text.TextDocument;

/**
 * {@code textDocument/formatting} and {@code rangeFormatting}: by the first that knows the file. There is one form, whatever the
 * editor's settings.
 */
public final class FormattingProvider {
    private final Installed<Formatters> formatters = Installed.of(Formatters.class);

    public List<TextEdit> of(OpenDocument document) {
        return of(document, feature -> feature.edits(document.content()));
    }

    public List<TextEdit> of(OpenDocument document, Range range) {
        TextDocument text = document.text();
        Lines lines = Lines.of(text.range(document.places().span(range)));
        return of(document, feature -> feature.edits(document.content(), lines));
    }

    private List<TextEdit> of(
            OpenDocument document, Function<Formatters, List<org.fotaide.project.text.TextEdit>> edits) {
        return formatters.knowing(document).findFirst().map(edits).orElse(List.of()).stream()
                .map(document.places()::edit)
                .toList();
    }
}
