// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.manifest;

import java.util.List;
import org.fotaide.lsp.document.ReadText;
import org.fotaide.lsp.feature.Foldings;
import org.fotaide.project.yaml.Fold;
import org.fotaide.project.yaml.Folds;

/** The values and comments of several lines in fota.yaml. */
public final class ManifestFoldings extends ManifestFeature implements Foldings {
    @Override
    public List<Fold> of(ReadText text) {
        return new Folds(read(text).yaml()).list();
    }
}
