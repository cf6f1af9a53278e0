// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.feature;

import java.util.List;
import org.eclipse.lsp4j.TextEdit;
import org.fotaide.lsp.document.OpenDocument;

/** {@code textDocument/formatting}: by the first that knows the file. There is one form, whatever the editor's settings. */
public final class FormattingProvider {
    private final Installed<Formatters> formatters = Installed.of(Formatters.class);

    public List<TextEdit> of(OpenDocument document) {
        return formatters
                .knowing(document)
                .findFirst()
                .map(feature -> feature.edits(document.content()))
                .orElse(List.of())
                .stream()
                .map(document.places()::edit)
                .toList();
    }
}
