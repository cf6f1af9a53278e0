// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.manifest;

import java.util.List;
import org.fotaide.lsp.document.ReadText;
import org.fotaide.lsp.feature.Formatters;
import org.fotaide.project.manifest.ManifestReading;
import org.fotaide.project.text.Lines;
import org.fotaide.project.text.TextEdit;
import org.fotaide.project.yaml.format.YamlFormat;

/** The tidy form of fota.yaml; one that is too large to be read is left as it is. */
public final class ManifestFormatter extends ManifestFeature implements Formatters {
    @Override
    public List<TextEdit> edits(ReadText text) {
        return text.text().length() > ManifestReading.LARGEST ? List.of() : new YamlFormat(text.text()).edits();
    }

    @Override
    public List<TextEdit> edits(ReadText text, Lines lines) {
        return text.text().length() > ManifestReading.LARGEST ? List.of() : new YamlFormat(text.text()).edits(lines);
    }
}
