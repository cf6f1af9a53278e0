// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.guide;

import java.util.List;
import org.fotaide.lsp.document.ReadText;
import org.fotaide.lsp.feature.Outlines;
import org.fotaide.project.guide.OutlineEntry;

/** What stands where in files. */
public final class GuideOutlines extends GuideFeature implements Outlines {
    @Override
    public List<OutlineEntry> of(ReadText text) {
        return all(text, guide -> guide.outline(text));
    }
}
