// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.feature;

import java.util.List;
import org.eclipse.lsp4j.DocumentLink;
import org.fotaide.lsp.document.OpenDocument;

/** {@code textDocument/documentLink}. */
public final class LinkProvider {
    private final Installed<Links> links = Installed.of(Links.class);

    public List<DocumentLink> of(OpenDocument document) {
        return links.knowing(document)
                .flatMap(feature -> feature.of(document.content()).stream())
                .map(link -> {
                    DocumentLink made = new DocumentLink(
                            document.places().range(link.span()), link.target().toString());
                    made.setTooltip(link.title());
                    return made;
                })
                .toList();
    }
}
