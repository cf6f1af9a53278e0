// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.feature;

import java.util.List;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.fotaide.lsp.document.OpenDocument;
import org.fotaide.project.yaml.Fold;

/** {@code textDocument/foldingRange}, by whole lines, which every client can. */
public final class FoldingProvider {
    private final Installed<Foldings> foldings = Installed.of(Foldings.class);

    public List<FoldingRange> of(OpenDocument document) {
        return foldings.knowing(document)
                .flatMap(feature -> feature.of(document.content()).stream())
                .map(FoldingProvider::range)
                .toList();
    }

    private static FoldingRange range(Fold fold) {
        FoldingRange range = new FoldingRange(fold.first(), fold.last());
        if (fold.comment()) {
            range.setKind(FoldingRangeKind.Comment);
        }
        return range;
    }
}
