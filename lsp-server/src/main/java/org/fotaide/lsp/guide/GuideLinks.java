// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.guide;

import java.util.List;
import org.fotaide.lsp.document.ReadText;
import org.fotaide.lsp.feature.Links;
import org.fotaide.project.guide.Link;

/** What can be opened from files. */
public final class GuideLinks extends GuideFeature implements Links {
    @Override
    public List<Link> of(ReadText text) {
        return all(text, guide -> guide.links(text));
    }
}
