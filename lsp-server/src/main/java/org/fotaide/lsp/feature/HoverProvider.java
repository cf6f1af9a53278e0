// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.feature;

import java.util.Optional;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Position;
import org.fotaide.lsp.client.ClientSettings;
import org.fotaide.lsp.document.OpenDocument;

/** {@code textDocument/hover}: the first that knows an answer gives it. */
public final class HoverProvider {
    private final Installed<Hovers> hovers = Installed.of(Hovers.class);

    public Optional<Hover> at(OpenDocument document, Position position, ClientSettings client) {
        int offset = document.places().offset(position);
        return hovers.knowing(document)
                .flatMap(feature -> feature.at(document.content(), offset).stream())
                .findFirst()
                .map(found -> new Hover(
                        new Markup(found.markdown()).hover(client),
                        document.places().range(found.span())));
    }
}
