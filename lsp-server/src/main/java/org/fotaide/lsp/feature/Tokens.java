// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.feature;

import java.util.List;
import org.fotaide.lsp.document.ReadText;
import org.fotaide.project.guide.Token;

/** Tells what the words of a file mean. */
public interface Tokens extends FileFeature {
    /** By place, without overlaps. */
    List<Token> of(ReadText text);
}
