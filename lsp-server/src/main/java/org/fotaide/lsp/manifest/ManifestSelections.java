// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.manifest;

import java.util.List;
import org.fotaide.firmware.finding.Span;
import org.fotaide.lsp.document.ReadText;
import org.fotaide.lsp.feature.Selections;
import org.fotaide.project.yaml.Enclosing;

/** The values of fota.yaml, each in the one that has it. */
public final class ManifestSelections extends ManifestFeature implements Selections {
    @Override
    public List<Span> around(ReadText text, int offset) {
        return new Enclosing(read(text).yaml()).of(offset);
    }
}
