// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.manifest;

import java.util.List;
import org.fotaide.lsp.document.ReadText;
import org.fotaide.lsp.feature.Outlines;
import org.fotaide.project.guide.OutlineEntry;
import org.fotaide.project.manifest.outline.ManifestOutline;

/** The keys of fota.yaml, its regions, devices, places and ROM names. */
public final class ManifestOutlines extends ManifestFeature implements Outlines {
    @Override
    public List<OutlineEntry> of(ReadText text) {
        return new ManifestOutline(read(text)).entries();
    }
}
