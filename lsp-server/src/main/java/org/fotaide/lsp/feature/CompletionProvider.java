// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.feature;

import java.util.List;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.Position;
import org.fotaide.lsp.client.ClientSettings;
import org.fotaide.lsp.document.OpenDocument;

/** {@code textDocument/completion}: all that know offers give them. */
public final class CompletionProvider {
    private final Installed<Completions> completions = Installed.of(Completions.class);

    public List<CompletionItem> at(OpenDocument document, Position position, ClientSettings client) {
        int offset = document.places().offset(position);
        return completions
                .knowing(document)
                .flatMap(feature -> feature.at(document.content(), offset, client).stream())
                .toList();
    }
}
