// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.feature;

import java.util.List;
import java.util.function.Predicate;
import org.eclipse.lsp4j.InlayHint;
import org.eclipse.lsp4j.InlayHintKind;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.fotaide.firmware.finding.Span;
import org.fotaide.lsp.document.OpenDocument;
import org.fotaide.lsp.document.Places;
import org.fotaide.project.guide.Hint;

/** {@code textDocument/inlayHint}: what all features know of the asked part of a document, of the kinds that are wanted. */
public final class HintProvider {
    private final Installed<Hints> hints = Installed.of(Hints.class);

    public List<InlayHint> of(OpenDocument document, Range range, Predicate<Hint.Kind> wanted) {
        Span asked = document.places().span(range);
        return hints.knowing(document)
                .flatMap(feature -> feature.of(document.content()).stream())
                .filter(hint -> wanted.test(hint.kind()))
                .filter(hint -> asked.start() <= hint.offset() && hint.offset() <= asked.end())
                .map(hint -> hint(hint, document.places()))
                .toList();
    }

    private static InlayHint hint(Hint hint, Places places) {
        Span at = Span.at(hint.offset());
        InlayHint made = new InlayHint(places.range(at).getStart(), Either.forLeft(hint.text()));
        made.setKind(InlayHintKind.Type);
        made.setPaddingLeft(true);
        made.setTooltip(hint.explanation());
        return made;
    }
}
