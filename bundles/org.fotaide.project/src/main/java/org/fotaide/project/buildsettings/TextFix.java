// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.project.buildsettings;

import java.util.List;
import org.fotaide.firmware.finding.Span;
import org.fotaide.project.check.Fix;
import org.fotaide.project.text.TextDocument;
import org.fotaide.project.text.TextEdit;

/** Fixes that put one value in the place of another. */
final class TextFix {
    private TextFix() {}

    static Fix of(TextDocument document, Span place, String value, String title, boolean sure) {
        return Fix.in(document, title, sure, List.of(new TextEdit(document.range(place), value)))
                .replacing(value);
    }
}
