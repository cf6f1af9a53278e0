// Part of FOTA IDE. SPDX-License-Identifier: EPL-2.0
package org.fotaide.lsp.feature;

import java.util.List;
import org.fotaide.lsp.document.ReadText;
import org.fotaide.project.yaml.Fold;

/** Tells which lines of a file can be folded away. */
public interface Foldings extends FileFeature {
    List<Fold> of(ReadText text);
}
