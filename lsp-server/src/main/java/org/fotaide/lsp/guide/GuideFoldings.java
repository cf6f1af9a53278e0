// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.guide;

import java.util.List;
import org.fotaide.lsp.document.ReadText;
import org.fotaide.lsp.feature.Foldings;
import org.fotaide.project.yaml.Fold;

/** Which lines of files can be folded away. */
public final class GuideFoldings extends GuideFeature implements Foldings {
    @Override
    public List<Fold> of(ReadText text) {
        return all(text, guide -> guide.folds(text));
    }
}
