// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.manifest;

import java.util.List;
import org.fotaide.lsp.document.ReadText;
import org.fotaide.lsp.feature.Links;
import org.fotaide.project.guide.Link;
import org.fotaide.project.manifest.link.ManifestLinks;

/** The files, folders and pages that fota.yaml points at. */
public final class ManifestLinkage extends ManifestFeature implements Links {
    @Override
    public List<Link> of(ReadText text) {
        return new ManifestLinks(read(text)).list();
    }
}
