// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.guide;

import java.util.Optional;
import org.fotaide.lsp.document.ReadText;
import org.fotaide.lsp.feature.Hovers;
import org.fotaide.project.guide.Explanation;

/** What guides explain, by the first that knows an answer. */
public final class GuideHovers extends GuideFeature implements Hovers {
    @Override
    public Optional<Explanation> at(ReadText text, int offset) {
        return guides(text)
                .flatMap(guide -> guide.explain(text, offset).stream())
                .findFirst();
    }
}
