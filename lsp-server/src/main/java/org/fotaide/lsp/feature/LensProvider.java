// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.feature;

import java.util.List;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.Command;
import org.fotaide.lsp.document.OpenDocument;

/** {@code textDocument/codeLens}. */
public final class LensProvider {
    private final Installed<Lenses> lenses = Installed.of(Lenses.class);

    public List<CodeLens> of(OpenDocument document) {
        return lenses.knowing(document)
                .flatMap(feature -> feature.of(document.content()).stream())
                .map(lens -> new CodeLens(
                        document.places().range(lens.span()),
                        new Command(lens.title(), lens.command(), List.of(lens.arguments())),
                        null))
                .toList();
    }
}
