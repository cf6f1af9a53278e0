// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.guide;

import java.util.List;
import org.fotaide.lsp.document.ReadText;
import org.fotaide.lsp.feature.Hints;
import org.fotaide.project.guide.Hint;

/** What files mean without saying it. */
public final class GuideHints extends GuideFeature implements Hints {
    @Override
    public List<Hint> of(ReadText text) {
        return all(text, guide -> guide.hints(text));
    }
}
