// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.manifest;

import java.util.List;
import org.fotaide.project.check.Fix;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;
import org.fotaide.project.yaml.ScalarWriter;
import org.fotaide.project.yaml.YamlScalar;

/** Puts another value in the place of a single one, in quotation marks like its own. */
public record ValueFix(TextDocument document, YamlScalar scalar) {
    public Fix to(String value, String title, boolean sure) {
        return Fix.in(document, title, sure, List.of(edit(value))).replacing(value);
    }

    public TextEdit edit(String value) {
        String text = ScalarWriter.like(scalar.style(), value);
        if (document.text(scalar.span()).endsWith("\n")) {
            text += document.lineBreak();
        }
        return new TextEdit(document.range(scalar.span()), text);
    }
}
