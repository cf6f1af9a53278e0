// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.feature;

import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;
import org.fotaide.lsp.document.OpenDocument;
import org.fotaide.project.yaml.Fold;

/**
 * {@code textDocument/foldingRange}, by whole lines, which every client can. Where nothing is known of a document, editors that are told so fold by
 * its indentation.
 */
public final class FoldingProvider {
    private final Installed<Foldings> foldings = Installed.of(Foldings.class);

    /** Empty where nothing is known that could be folded. */
    public Optional<List<FoldingRange>> of(OpenDocument document) {
        List<FoldingRange> ranges = foldings.knowing(document)
                .flatMap(feature -> feature.of(document.content()).stream())
                .map(FoldingProvider::range)
                .toList();
        return Optional.of(ranges).filter(known -> !known.isEmpty());
    }

    private static FoldingRange range(Fold fold) {
        FoldingRange range = new FoldingRange(fold.first(), fold.last());
        if (fold.comment()) {
            range.setKind(FoldingRangeKind.Comment);
        }
        return range;
    }
}
