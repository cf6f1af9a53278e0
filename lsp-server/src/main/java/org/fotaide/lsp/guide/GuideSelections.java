// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.guide;

import java.util.List;
import org.fotaide.firmware.finding.Span;
import org.fotaide.lsp.document.ReadText;
import org.fotaide.lsp.feature.Selections;

/** What lies around a place of a file, as the first guide sees it that knows. */
public final class GuideSelections extends GuideFeature implements Selections {
    @Override
    public List<Span> around(ReadText text, int offset) {
        return guides(text)
                .map(guide -> guide.around(text, offset))
                .filter(spans -> !spans.isEmpty())
                .findFirst()
                .orElse(List.of());
    }
}
