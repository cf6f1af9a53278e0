// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.manifest;

import java.util.List;
import org.fotaide.lsp.document.ReadText;
import org.fotaide.lsp.feature.Hints;
import org.fotaide.project.guide.Hint;
import org.fotaide.project.manifest.hint.ManifestHints;

/** The version values of ROM names, and where regions end. */
public final class ValueHints extends ManifestFeature implements Hints {
    @Override
    public List<Hint> of(ReadText text) {
        return new ManifestHints(read(text)).list();
    }
}
