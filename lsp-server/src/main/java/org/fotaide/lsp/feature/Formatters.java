// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.feature;

import java.util.List;
import org.fotaide.lsp.document.ReadText;
import org.fotaide.project.text.Lines;
import org.fotaide.project.text.TextEdit;

/** Makes a file tidy. */
public interface Formatters extends FileFeature {
    /** Without overlaps; none for a text that is tidy, or that cannot be read well enough. */
    List<TextEdit> edits(ReadText text);

    /** The same for some lines alone, or for a few more where these cannot be tidied without them. */
    default List<TextEdit> edits(ReadText text, Lines lines) {
        return edits(text).stream().filter(lines::hold).toList();
    }
}
