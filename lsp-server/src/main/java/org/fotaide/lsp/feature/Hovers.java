// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.feature;

import java.util.Optional;
import org.fotaide.lsp.document.ReadText;
import org.fotaide.project.guide.Explanation;

/** Explains what stands at a place. */
public interface Hovers extends FileFeature {
    Optional<Explanation> at(ReadText text, int offset);
}
